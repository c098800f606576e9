package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.dhcpd.ServedInterfaces;

class ServedInterfacesTest {

  @Test
  void theInterfacesStandInBothSpellingsOfDebian() {
    assertThat(new ServedInterfaces(List.of("xenbr0", "vif1.0")).print())
        .isEqualTo("INTERFACESv4=\"xenbr0 vif1.0\"\nINTERFACES=\"xenbr0 vif1.0\"\n");
  }

  @Test
  void aNameThatTheShellCouldReadOtherwiseIsLeftOut() {
    String text = new ServedInterfaces(HostileStrings.ALL).print();
    assertThat(text.lines())
        .allMatch(line -> line.matches("# [ -~]*|INTERFACES(v4)?=\"[A-Za-z0-9_.:-]*( [^\" ]*)*\""))
        .noneMatch(line -> line.matches("INTERFACES.*[$`\\\\;].*"));
  }
}
