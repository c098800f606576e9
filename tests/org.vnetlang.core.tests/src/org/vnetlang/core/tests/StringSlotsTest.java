package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.Host;

/** The laboratories hold every string that a host can hold, so hostile ones reach each. */
class StringSlotsTest {

  @Test
  void theLaboratoriesHaveEveryStringOfTheModel() {
    var declared = new TreeSet<String>();
    strings(Host.class, new HashSet<>(), declared);
    assertThat(declared).contains("Host.name", "Guest.displayName", "RawLines.lines");
    declared.removeAll(StringSlots.names(XenLaboratory.host("3.0.4")));
    declared.removeAll(StringSlots.names(VmwareGoldenTest.laboratory()));
    assertThat(declared).as("write them into a laboratory").isEmpty();
  }

  /** Names of the components that hold strings, in this type and in all it is made of. */
  private static void strings(Type type, Set<Type> seen, Set<String> found) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        strings(argument, seen, found);
      }
    } else if (type instanceof Class<?> known && seen.add(known)) {
      if (known.isSealed()) {
        for (Class<?> choice : known.getPermittedSubclasses()) {
          strings(choice, seen, found);
        }
      }
      if (known.isRecord()) {
        for (var component : known.getRecordComponents()) {
          if (component.getGenericType().getTypeName().contains("java.lang.String")) {
            found.add(known.getSimpleName() + "." + component.getName());
          }
          strings(component.getGenericType(), seen, found);
        }
      }
    }
  }
}
