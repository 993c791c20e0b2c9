package org.callscore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Packages keep their order, what is public stays free of internals and of other libraries. */
class PackageOrderTest {
  private static final String ROOT = "org.callscore";

  /** A package may use itself and those before it. */
  private static final List<String> ORDER =
      List.of(
          ROOT + ".transcript",
          ROOT + ".rule",
          ROOT + ".scorecard",
          ROOT + ".text",
          ROOT + ".match",
          ROOT + ".score",
          ROOT + ".lint",
          ROOT + ".records",
          ROOT + ".report",
          ROOT);

  private static final Set<String> PUBLIC =
      Set.of(
          ROOT + ".transcript",
          ROOT + ".rule",
          ROOT + ".scorecard",
          ROOT + ".records",
          ROOT + ".report",
          ROOT);

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "^\\s+(org\\.callscore\\S*)\\s+->\\s+(org\\.callscore\\S*)", Pattern.MULTILINE);

  @Test
  void everyPackageHasItsPlaceInTheOrder() throws Exception {
    assertEquals(new TreeSet<>(ORDER), packages());
  }

  @Test
  void aPackageUsesOnlyThoseBeforeIt() throws Exception {
    List<String> wrong = new ArrayList<>();
    Matcher dependency = DEPENDENCY.matcher(dependencies());
    int seen = 0;
    while (dependency.find()) {
      seen++;
      String from = packageOf(dependency.group(1));
      String to = packageOf(dependency.group(2));
      boolean reportReachesInside =
          from.equals(ROOT + ".report")
              && !Set.of(from, ROOT + ".scorecard", ROOT + ".transcript", ROOT + ".records")
                  .contains(to);
      if (ORDER.indexOf(to) > ORDER.indexOf(from) || reportReachesInside) {
        wrong.add(dependency.group(1) + " uses " + dependency.group(2));
      }
    }
    assertTrue(seen > 100, "jdeps told of " + seen + " dependencies only");
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() throws Exception {
    for (String name : packages()) {
      Class<?> info = Class.forName(name + ".package-info");
      assertTrue(info.isAnnotationPresent(NullMarked.class), name + " is not @NullMarked");
    }
  }

  @Test
  void publicSignaturesShowOnlyPublicTypesOfOurOwnAndOfJava() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String name : classes()) {
      if (PUBLIC.contains(packageOf(name))) {
        Class<?> type = Class.forName(name, false, getClass().getClassLoader());
        if (visible(type)) {
          shown(type).stream()
              .filter(shown -> !allowed(shown))
              .forEach(shown -> wrong.add(name + " shows " + shown.getName()));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static boolean allowed(Class<?> type) {
    return type.isPrimitive()
        || type.getPackageName().startsWith("java.")
        || (PUBLIC.contains(type.getPackageName()) && visible(type));
  }

  private static boolean visible(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
        && (outer == null || visible(outer));
  }

  private static Set<Class<?>> shown(Class<?> type) {
    Set<Class<?>> shown = new TreeSet<>(java.util.Comparator.comparing(Class::getName));
    collect(type.getGenericSuperclass(), shown);
    for (Type base : type.getGenericInterfaces()) {
      collect(base, shown);
    }
    for (Field field : type.getDeclaredFields()) {
      if (visible(field.getModifiers()) && !field.isSynthetic()) {
        collect(field.getGenericType(), shown);
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      collect(constructor, shown);
    }
    for (Method method : type.getDeclaredMethods()) {
      if (visible(method.getModifiers()) && !method.isSynthetic()) {
        collect(method, shown);
        collect(method.getGenericReturnType(), shown);
      }
    }
    return shown;
  }

  private static void collect(Executable executable, Set<Class<?>> shown) {
    if (visible(executable.getModifiers()) && !executable.isSynthetic()) {
      for (Type type : executable.getGenericParameterTypes()) {
        collect(type, shown);
      }
      for (Type type : executable.getGenericExceptionTypes()) {
        collect(type, shown);
      }
    }
  }

  private static void collect(Type type, Set<Class<?>> shown) {
    if (type instanceof Class<?> plain) {
      shown.add(plain.isArray() ? plain.getComponentType() : plain);
    } else if (type instanceof ParameterizedType generic) {
      collect(generic.getRawType(), shown);
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, shown);
      }
    } else if (type instanceof WildcardType wildcard) {
      for (Type bound : wildcard.getUpperBounds()) {
        collect(bound, shown);
      }
    } else if (type instanceof GenericArrayType array) {
      collect(array.getGenericComponentType(), shown);
    } else if (type != null && !(type instanceof TypeVariable<?>)) {
      throw new AssertionError(type);
    }
  }

  private static boolean visible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String dependencies() throws Exception {
    StringWriter out = new StringWriter();
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    try (PrintWriter writer = new PrintWriter(out)) {
      // Below module-info.class: as a module jdeps would ask for every other one.
      jdeps.run(writer, writer, "-verbose:class", compiled().resolve("org").toString());
    }
    return out.toString();
  }

  private static Set<String> packages() throws Exception {
    Set<String> packages = new TreeSet<>();
    classes().forEach(name -> packages.add(packageOf(name)));
    return packages;
  }

  private static List<String> classes() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(compiled())) {
      return files
          .map(file -> compiledName(file))
          .filter(name -> name.endsWith(".class") && name.startsWith(ROOT))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> !name.endsWith(".package-info"))
          .sorted()
          .toList();
    }
  }

  private static String compiledName(Path file) {
    try {
      return compiled().relativize(file).toString().replace('/', '.').replace('\\', '.');
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Path compiled() throws URISyntaxException {
    return Path.of(CallScore.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }
}
