package org.vnetlang.ui.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.Background;
import org.vnetlang.ui.project.VnetNature;
import org.vnetlang.ui.tests.support.Jobs;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
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

  private static boolean running() {
    return Arrays.stream(Job.getJobManager().find(Background.FAMILY))
        .anyMatch(job -> job.getState() == Job.RUNNING);
  }

  @Test
  void aSaveDoesNotWaitForAFileThatTakesLongAndTheWorkCanBeCancelled() throws Exception {
    var project = Project.vnet("demo");
    Jobs.settle();
    var slow = "vnet 1\n" + "host a { ".repeat(30_000);
    project.save("slow.vnet", slow);
    project.save("slower.vnet", slow + "\n");
    Pump.until("it works on the slow ones", HostileTest::running);
    project.save("good.vnet", Project.example("tutorial/xen-nat.vnet"));
    assertThat(running()).as("the save came back while the work goes on").isTrue();
    Job.getJobManager().cancel(Background.FAMILY);
    Jobs.settle();
    project.project().getFile("good.vnet").touch(null);
    assertThat(project.codes("good.vnet")).contains("nat-is-no-firewall");
    assertThat(project.codes("slower.vnet")).as("done with the next change").isNotEmpty();
  }
}
