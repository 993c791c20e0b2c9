package org.callscore.text;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the verbs in the imperative mood. The mood has no form of its own but -lah; a verb without
 * a prefix is in it where it opens its clause ("sebutkan nomornya"), follows "tolong", "silakan",
 * "mohon", "coba", "harap" or "jangan", and has no subject ("saya cek"). "Mari" and "ayo" before a
 * verb count, as "let's" does in English. Requests in the passive ("mohon ditunggu") do not count,
 * for they tell what is asked for and command nobody, nor do questions ("bisa tolong ulangi") and
 * verbs whose subject is left out ("tutup jam enam", "kembali besok") where the words after them
 * show it. There is no punctuation, so a clause that begins in the middle is found only after
 * "lalu" and the like, and after one that "kalau" or "untuk" opened.
 */
final class IndonesianImperatives extends ImperativeFinder<IndonesianTrait> {
  /** What may be told of somebody who is not named, by verbs that need no object. */
  private static final String DOUBTFUL =
      "buka|tutup|datang|pulang|kembali|masuk|keluar|naik|turun|tinggal|tetap|ikut|mulai|kerja|bekerja"
          + "|jalan|berangkat|pergi|tidur|makan|minum|percaya|ingat|bicara|ganti|kurang|stop|kirim"
          + "|pakai|bayar|beli|pesan|transfer|pindah|dengar|tambah|main|bermain|lari|mandi";

  /** What is said without a subject of the speaker or as a formula. */
  private static final String NEVER = "minta|terima|kasih|maafkan|kembalilah|jadi|ada|kurang|tetap";

  private static final String TIME =
      "jam|pukul|besok|lusa|kemarin|hari|setiap|tiap|senin|selasa|rabu|kamis|jumat|sabtu|minggu"
          + "|tadi|nanti|sekitar|sampai|dari|sejak|kok|sudah|lagi|terus|berapa|kapan|siapa";

  private static final String OWNED =
      "nya|saya|kami|anda|aku|kita|ini|itu|yang|pak|bu|untuk|dari|di";

  private static final int NEAR = 3;

  /** Whether nothing but slight words stands before in the clause. */
  private boolean opening = true;

  /** Words since "kalau" or "untuk" opened the clause; -1 if none did. */
  private int subordinate = -1;

  private boolean lastImperative;

  private IndonesianImperatives(List<TraitWord<IndonesianTrait>> words) {
    super(words, IndonesianTrait.class);
  }

  /** Whether a verb of this form can be an imperative at all. */
  static boolean possible(TraitWord<IndonesianTrait> word) {
    return word.is(IndonesianTrait.BASE)
        || word.is(IndonesianTrait.URGED)
        || word.is(IndonesianTrait.STATE)
        || word.is(IndonesianTrait.PREFIXED)
        || word.is(IndonesianTrait.TOGETHER);
  }

  /** Indices of the imperative verbs. */
  static BitSet find(List<TraitWord<IndonesianTrait>> words) {
    return new IndonesianImperatives(words).find();
  }

  @Override
  void readImperative(int i) {
    opening = false;
    subordinate = -1;
    lastImperative = true;
  }

  @Override
  boolean isImperative(int i) {
    TraitWord<IndonesianTrait> word = words.get(i);
    if (!possible(word) || word.is(IndonesianTrait.ASKING) || Forms.is(word.normal(), NEVER)) {
      return false;
    }
    if (word.is(IndonesianTrait.TOGETHER)) {
      return isHortative(i);
    }
    if (isForbidden(i)) {
      return true;
    }
    if (word.is(IndonesianTrait.URGED)) {
      return !word(i - 1).is(IndonesianTrait.SUBJECT) && !word(i - 1).is(IndonesianTrait.AUXILIARY);
    }
    if (isAsked(i)) {
      return !isPassive(word) && !word.is(IndonesianTrait.STATE);
    }
    return word.is(IndonesianTrait.BASE)
        && !isQuestioned(i)
        && (opening ? isPlain(i) : endsSubordinate(i));
  }

  /** "Mari kita lihat": a verb follows, and "kita" at most stands between. */
  private boolean isHortative(int i) {
    int at = word(i + 1).is("kita") ? i + 2 : i + 1;
    TraitWord<IndonesianTrait> verb = word(at);
    return verb.is(IndonesianTrait.BASE) || verb.is(IndonesianTrait.PREFIXED);
  }

  /** "Jangan ditutup", "jangan sampai lupa"; not "supaya jangan lupa". */
  private boolean isForbidden(int i) {
    int at = i - 1;
    while (at > i - NEAR
        && (word(at).is(IndonesianTrait.ADVERB)
            || word(at).is(IndonesianTrait.PARTICLE)
            || word(at).is("sampai"))) {
      at--;
    }
    return (word(at).is("jangan") || word(at).is("janganlah"))
        && !Forms.is(word(at - 1).normal(), "supaya|agar|biar|bilang|saya|kami");
  }

  /** After "tolong" and the like, with whom or how at most between; not "saya coba cek". */
  private boolean isAsked(int i) {
    int at = i - 1;
    while (at > i - NEAR
        && (word(at).is(IndonesianTrait.ADDRESS)
            || word(at).is("anda")
            || word(at).is(IndonesianTrait.ADVERB)
            || word(at).is("untuk")
            || word(at).is(IndonesianTrait.PARTICLE))) {
      at--;
    }
    if (!word(at).is(IndonesianTrait.ASKING) || Forms.is(word(at).normal(), "di.*|jangan")) {
      return false;
    }
    for (int back = at - 1; back >= Math.max(0, at - NEAR); back--) {
      TraitWord<IndonesianTrait> word = word(back);
      boolean slight = word.is(IndonesianTrait.ADDRESS) || word.is(IndonesianTrait.ASKING);
      if (!slight) {
        return !word.is(IndonesianTrait.SUBJECT)
            && !word.is(IndonesianTrait.AUXILIARY)
            && !word.is(IndonesianTrait.NEGATION)
            && !word.is("untuk");
      }
    }
    return true;
  }

  private static boolean isPassive(TraitWord<IndonesianTrait> word) {
    return word.is(IndonesianTrait.PREFIXED) && Forms.is(word.normal(), "(di|ter).*");
  }

  /** "Buka jam berapa": asks about somebody who is not named. */
  private boolean isQuestioned(int i) {
    for (int at = i + 1; at <= i + NEAR + 1 && at < words.size(); at++) {
      if (Forms.is(word(at).normal(), "berapa|kapan|siapa|mana|dimana|kemana|apa")) {
        return words.get(i).is(IndonesianTrait.NOUN_TOO)
            || !Forms.is(words.get(i).normal(), ".*(kan|i)|lihat|cek|tanya|coba|catat|dengar|baca");
      }
    }
    return false;
  }

  /** Whether a verb that opens its clause is one, and nobody left out does it. */
  private boolean isPlain(int i) {
    TraitWord<IndonesianTrait> word = words.get(i);
    TraitWord<IndonesianTrait> next = word(i + 1);
    boolean last = i + 1 >= words.size();
    if (word(i - 1).is(IndonesianTrait.REPORTING)) {
      return false;
    }
    boolean doubtful = Forms.is(word.normal(), DOUBTFUL);
    if (!doubtful && next.is("lagi")) {
      return true;
    }
    if (doubtful || word.is(IndonesianTrait.NOUN_TOO)) {
      boolean owned = Forms.is(next.normal(), OWNED) && !isObject(i + 1);
      return !last
          && !owned
          && !Forms.is(next.normal(), TIME)
          && !next.is(IndonesianTrait.AUXILIARY)
          && !next.is(IndonesianTrait.NEGATION)
          && !next.is(IndonesianTrait.PREFIXED);
    }
    return !next.is(IndonesianTrait.NEGATION);
  }

  /** "Telepon kami besok": a pronoun that is not the owner of what is told of. */
  private boolean isObject(int i) {
    TraitWord<IndonesianTrait> after = word(i + 1);
    return Forms.is(word(i).normal(), "saya|kami")
        && (i + 1 >= words.size()
            || after.is(IndonesianTrait.ADVERB)
            || after.is(IndonesianTrait.PREPOSITION)
            || after.is(IndonesianTrait.ADDRESS));
  }

  /** "Untuk penjualan tekan satu", "kalau internet mati restart modemnya". */
  private boolean endsSubordinate(int i) {
    TraitWord<IndonesianTrait> word = words.get(i);
    TraitWord<IndonesianTrait> before = word(i - 1);
    return subordinate > 0
        && !word.is(IndonesianTrait.NOUN_TOO)
        && !Forms.is(word.normal(), DOUBTFUL)
        && !before.is(IndonesianTrait.SUBJECT)
        && !before.is(IndonesianTrait.AUXILIARY)
        && !before.is(IndonesianTrait.NEGATION)
        && !before.is(IndonesianTrait.PREPOSITION)
        && !before.is(IndonesianTrait.SUBORDINATOR)
        && !before.is(IndonesianTrait.BASE)
        && !before.is(IndonesianTrait.PREFIXED)
        && !before.is("yang")
        && !before.is(IndonesianTrait.ADDRESS)
        && (subordinate > 1 || !before.is("kalau"));
  }

  @Override
  void read(int i) {
    TraitWord<IndonesianTrait> word = words.get(i);
    if (word.is(IndonesianTrait.SUBORDINATOR) || (opening && word.is("untuk"))) {
      subordinate = 0;
      opening = false;
    } else if (word.is(IndonesianTrait.JOINING)) {
      opening = opening || lastImperative;
    } else if (subordinate >= 0) {
      subordinate++;
    } else if (!isSlight(word)) {
      opening = false;
      if (word.is(IndonesianTrait.SUBJECT)) {
        lastImperative = false;
      }
    }
  }

  private static boolean isSlight(TraitWord<IndonesianTrait> word) {
    return word.is(IndonesianTrait.FRESH)
        || word.is(IndonesianTrait.ADDRESS)
        || word.is(IndonesianTrait.PARTICLE)
        || word.is(IndonesianTrait.INTERJECTION)
        || word.is(IndonesianTrait.GREETING)
        || word.is(IndonesianTrait.ASKING)
        || word.wordClass() == WordClass.PROPN
        || word.wordClass() == WordClass.PUNCT;
  }
}
