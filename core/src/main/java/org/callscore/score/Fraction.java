package org.callscore.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact, non-negative fraction: scores are rounded once, at the end. */
record Fraction(BigInteger over, BigInteger under) {
  static final Fraction ZERO = of(0, 1);

  Fraction {
    if (under.signum() <= 0 || over.signum() < 0) {
      throw new IllegalArgumentException(over + "/" + under);
    }
    BigInteger common = over.gcd(under);
    over = over.divide(common);
    under = under.divide(common);
  }

  static Fraction of(long over, long under) {
    return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(over.multiply(other.under), under.multiply(other.over));
  }

  boolean isZero() {
    return over.signum() == 0;
  }

  /** Of a hundred, rounded half up to one decimal. */
  BigDecimal percent() {
    return new BigDecimal(over.multiply(BigInteger.valueOf(100)))
        .divide(new BigDecimal(under), 1, RoundingMode.HALF_UP);
  }
}
