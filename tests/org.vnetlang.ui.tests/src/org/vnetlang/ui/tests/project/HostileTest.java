package org.vnetlang.ui.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.project.VnetNature;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Workbench;

/** One file that is out to break things, among many that are not. */
@ExtendWith(Workbench.class)
class HostileTest {
  private static final int GOOD = 20;

  @Test
  void aHostileFileDoesNotDisturbTheOthers() throws Exception {
    var project = Project.plain("demo");
    project.save("deep.vnet", "vnet 1\n" + "host a { ".repeat(20_000));
    project.save("loop.vnet", "vnet 1\nimport \"loop.vnet\"\nimport \"back.vnet\"\n");
    project.save("back.vnet", "vnet 1\nimport \"loop.vnet\"\n");
    project.save("out.vnet", "import \"../../../../../../etc/passwd.vnet\"\n");
    project.save("net.vnet", "import \"http://127.0.0.1:9/x.vnet\"\n");
    var bytes = new byte[10_000];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i * 31));
    project.save("bytes.vnet", bytes);
    project.save("cr.vnet", "\"\r");
    project.save("many.vnet", "vnet 1\nhost a runs xen 3.0 { guest g[1 to 1999999999] { } }\n");
    var text = Project.example("tutorial/xen-nat.vnet");
    for (int i = 0; i < GOOD; i++) {
      project.save("good" + i + ".vnet", text);
    }
    project.save("good0.vnet", text.replace("nat inside", "nat insidd"));
    VnetNature.set(project.project(), true);
    for (int i = 1; i < GOOD; i++) {
      assertThat(project.codes("good" + i + ".vnet"))
          .containsExactly("nat-is-no-firewall", "vif-nat-gateway");
      assertThat(project.has("generated/good" + i + "/dom0/etc/xen/brun.cfg")).isTrue();
    }
    for (var name : new String[] {"good0", "deep", "loop", "out", "net", "bytes", "cr", "many"}) {
      assertThat(project.codes(name + ".vnet"))
          .as(name)
          .isNotEmpty()
          .doesNotContain("internal", "unreadable");
    }
  }
}
