package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * All switches of one element, in the order written. Defaults are not filled in: the platform
 * tables have them.
 *
 * @param list the switches; a later one wins over an earlier one of the same name
 */
public record Settings(List<Setting> list) {
  public static final Settings NONE = new Settings(List.of());

  public Settings {
    list = List.copyOf(list);
  }

  /** The last switch of that name. */
  public Optional<Setting> get(String name) {
    return list.stream()
        .filter(setting -> setting.name().equals(name))
        .reduce((first, second) -> second);
  }

  /** Whether the switch is on, with the platform's default where the file is silent. */
  public boolean on(String name, boolean byDefault) {
    return get(name).map(Setting::on).orElse(byDefault);
  }

  /** The value written with a switch that is on. */
  public Optional<String> value(String name) {
    return get(name).filter(Setting::on).flatMap(Setting::value);
  }
}
