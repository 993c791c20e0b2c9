package org.callscore.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A mapping in a YAML file: values by key, in the order of the file. */
final class YamlMap {
  private final YamlNode self;
  private final Map<String, YamlNode> keys;
  private final Map<String, YamlNode> values;

  private YamlMap(YamlNode self, Map<String, YamlNode> keys, Map<String, YamlNode> values) {
    this.self = self;
    this.keys = keys;
    this.values = values;
  }

  static YamlMap empty(YamlNode self) {
    return new YamlMap(self, Map.of(), Map.of());
  }

  /** Reports keys that stand twice. */
  static YamlMap of(YamlNode self, MappingNode mapping) {
    Map<String, YamlNode> keys = new LinkedHashMap<>();
    Map<String, YamlNode> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(self.file(), tuple.getKeyNode());
      String name = key.text();
      YamlNode first = keys.get(name);
      if (first != null) {
        key.problem("'" + name + "' stands twice", "first on line " + first.line());
        continue;
      }
      keys.put(name, key);
      values.put(name, new YamlNode(self.file(), tuple.getValueNode()));
    }
    return new YamlMap(self, keys, values);
  }

  /** Reports every key that is not one of these. */
  YamlMap allow(Collection<String> allowed) {
    keys.forEach(
        (name, key) -> {
          if (!allowed.contains(name)) {
            key.problem("unknown key '" + name + "'", Spelling.hint(name, allowed));
          }
        });
    return this;
  }

  YamlMap allow(String... allowed) {
    return allow(List.of(allowed));
  }

  YamlNode self() {
    return self;
  }

  Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value, or null if the key does not stand here. */
  @Nullable YamlNode get(String name) {
    return values.get(name);
  }

  /** Where the key itself stands; it must. */
  YamlNode key(String name) {
    YamlNode key = keys.get(name);
    if (key == null) {
      throw new IllegalArgumentException("no key '" + name + "'");
    }
    return key;
  }

  /** The value, or null and a problem if the key does not stand here. */
  @Nullable YamlNode required(String name, String expected) {
    YamlNode value = values.get(name);
    if (value == null && self.isMap()) {
      missing(name, expected);
    }
    return value;
  }

  /** The text, or an empty one and a problem. */
  String requiredText(String name, String expected) {
    YamlNode value = required(name, expected);
    return value == null ? "" : value.text();
  }

  @Nullable String text(String name) {
    YamlNode value = values.get(name);
    return value == null ? null : value.text();
  }

  /** The texts, none if the key does not stand here. */
  List<String> texts(String name) {
    YamlNode value = values.get(name);
    return value == null ? List.of() : value.texts();
  }

  /** The entries of a list, none if the key does not stand here. */
  List<YamlNode> list(String name) {
    YamlNode value = values.get(name);
    return value == null ? List.of() : value.list();
  }

  int count(String name, int least, int otherwise) {
    YamlNode value = values.get(name);
    return value == null ? otherwise : value.count(least);
  }

  boolean flag(String name, boolean otherwise) {
    YamlNode value = values.get(name);
    return value == null ? otherwise : value.flag();
  }

  @Nullable String oneOf(String name, Collection<String> words) {
    YamlNode value = values.get(name);
    return value == null ? null : value.oneOf(name, words);
  }

  private void missing(String name, String expected) {
    if (self.column() == 1) {
      self.file().problem("no '" + name + "'", "expected " + expected);
    } else {
      self.problem("no '" + name + "' here", "expected " + expected);
    }
  }
}
