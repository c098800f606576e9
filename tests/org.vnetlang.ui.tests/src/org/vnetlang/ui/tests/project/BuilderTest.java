package org.vnetlang.ui.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.project.Marks;
import org.vnetlang.ui.project.VnetNature;
import org.vnetlang.ui.tests.support.Jobs;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Workbench;

@ExtendWith(Workbench.class)
class BuilderTest {
  private static final String GUESTS = "generated/net/dom0/etc/xen/";

  private static String network(String guests) {
    return """
    vnet 1
    lan office 192.168.0.0/24 gateway .1
    host dom0 runs xen 3.0 {
      nic eth0 on office mac 00:40:d0:65:b2:84 ip .64
      nat inside via eth0 subnet 10.0.0.0/24
    %s
    }
    """
        .formatted(guests);
  }

  private static String guest(String name, int last) {
    return "  guest %s { nic eth0 on inside ip .%d }\n".formatted(name, last);
  }

  @Test
  void aSaveGeneratesFiles() throws Exception {
    var project = Project.vnet("demo");
    project.save("net.vnet", network(guest("brun", 100)));
    assertThat(project.codes("net.vnet")).isEmpty();
    assertThat(project.text(GUESTS + "brun.cfg")).contains("brun");
    assertThat(project.project().getFolder("generated").isDerived()).isTrue();
  }

  @Test
  void whatTheNetworkNoLongerHasGoes() throws Exception {
    var project = Project.vnet("demo");
    project.save("net.vnet", network(guest("brun", 100) + guest("arlan", 101)));
    Jobs.settle();
    assertThat(project.has(GUESTS + "arlan.cfg")).isTrue();
    project.save("net.vnet", network(guest("brun", 100)));
    Jobs.settle();
    assertThat(project.has(GUESTS + "arlan.cfg")).isFalse();
    assertThat(project.has(GUESTS + "brun.cfg")).isTrue();
    project.project().getFile("net.vnet").delete(true, null);
    Jobs.settle();
    assertThat(project.project().getFolder("generated").exists()).isFalse();
  }

  @Test
  void aFileThatSomebodyEditedStopsTheWriting() throws Exception {
    var project = Project.vnet("demo");
    project.save("net.vnet", network(guest("brun", 100)));
    Jobs.settle();
    project.save(GUESTS + "brun.cfg", "mine\n");
    project.save("net.vnet", network(guest("brun", 102)));
    assertThat(project.codes("net.vnet")).containsExactly("output-conflict");
    assertThat(project.text(GUESTS + "brun.cfg")).isEqualTo("mine\n");
    project.project().getFile(GUESTS + "brun.cfg").delete(true, null);
    project.project().getFile("net.vnet").touch(null);
    assertThat(project.codes("net.vnet")).isEmpty();
    assertThat(project.text(GUESTS + "brun.cfg")).contains("10.0.0.102");
  }

  @Test
  void anErrorIsMarkedWithItsCodeAndPlaceAndNothingIsGenerated() throws Exception {
    var project = Project.vnet("demo");
    var text = network(guest("brun", 100).replace("inside", "insidd"));
    project.save("net.vnet", text);
    var marker =
        project.markers("net.vnet").stream()
            .filter(each -> each.getAttribute(Marks.CODE, "").equals("host-has-no-network"))
            .findFirst()
            .orElseThrow();
    assertThat(marker.getAttribute(IMarker.SEVERITY, -1)).isEqualTo(IMarker.SEVERITY_ERROR);
    int start = marker.getAttribute(IMarker.CHAR_START, -1);
    int end = marker.getAttribute(IMarker.CHAR_END, -1);
    assertThat(text.substring(start, end)).isEqualTo("insidd");
    assertThat(marker.getAttribute(IMarker.LINE_NUMBER, -1)).isEqualTo(6);
    assertThat(project.has("generated")).isFalse();
  }

  @Test
  void aFileIsBuiltAgainWhenWhatItImportsChanges() throws Exception {
    var project = Project.vnet("demo");
    project.save("parts/lans.vnet", "lan office 192.168.0.0/24 gateway .1\n");
    var main = network(guest("brun", 100)).replaceAll("(?m)^lan.*$", "import \"parts/lans.vnet\"");
    project.save("net.vnet", main);
    assertThat(project.codes("net.vnet")).isEmpty();
    project.save("parts/lans.vnet", "lan street 192.168.0.0/24 gateway .1\n");
    assertThat(project.codes("net.vnet")).isNotEmpty();
    project.save("parts/lans.vnet", "lan office 192.168.0.0/24 gateway .1\n");
    assertThat(project.codes("net.vnet")).isEmpty();
    project.project().getFile("parts/lans.vnet").delete(true, null);
    assertThat(project.codes("net.vnet")).contains("import-missing");
    project.save("parts/lans.vnet", "lan office 192.168.0.0/24 gateway .1\n");
    assertThat(project.codes("net.vnet")).isEmpty();
  }

  @Test
  void onlyWhatChangedIsBuilt() throws Exception {
    var project = Project.vnet("demo");
    project.save("net.vnet", network(guest("brun", 100)));
    project.save("other.vnet", network(guest("arlan", 100)));
    Jobs.settle();
    var other = project.project().getFile("generated/other/dom0/etc/xen/arlan.cfg");
    other.delete(true, null);
    project.save("net.vnet", network(guest("brun", 101)));
    Jobs.settle();
    assertThat(project.text(GUESTS + "brun.cfg")).contains("10.0.0.101");
    assertThat(other.exists()).as("nobody touched other.vnet").isFalse();
    project.project().build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
    Jobs.settle();
    assertThat(other.exists()).as("all is built now").isTrue();
  }

  @Test
  void nothingIsWrittenThroughALink() throws Exception {
    var project = Project.vnet("demo");
    var elsewhere = Files.createTempDirectory("elsewhere");
    Files.createSymbolicLink(
        project.project().getLocation().append("generated").toPath(), elsewhere);
    project.save("net.vnet", network(guest("brun", 100)));
    assertThat(project.codes("net.vnet")).containsExactly("output-link");
    try (var list = Files.list(elsewhere)) {
      assertThat(list).isEmpty();
    }
    Files.delete(Path.of(project.project().getLocation().append("generated").toOSString()));
    Files.delete(elsewhere);
  }

  @Test
  void withoutTheNatureNothingHappensAndTakingItTakesTheMarkers() throws Exception {
    var project = Project.plain("demo");
    project.save("net.vnet", network(guest("brun", 100)).replace("on inside", "on insid"));
    assertThat(project.codes("net.vnet")).isEmpty();
    VnetNature.set(project.project(), true);
    assertThat(project.codes("net.vnet")).isNotEmpty();
    VnetNature.set(project.project(), false);
    assertThat(project.codes("net.vnet")).isEmpty();
  }
}
