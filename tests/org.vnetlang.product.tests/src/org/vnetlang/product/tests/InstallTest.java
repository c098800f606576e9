package org.vnetlang.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The director installed the feature from the site into an Eclipse that knew nothing of Vnet. */
class InstallTest {
  @TempDir private Path work;

  private Properties start(String option, String... arguments) throws Exception {
    var eclipse = Eclipse.bare();
    var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(eclipse.options(work, option));
    command.addAll(List.of("-jar", eclipse.launcher().toString(), "-data", "workspace"));
    command.addAll(List.of(arguments));
    return Eclipse.run(work, work, command, "");
  }

  @Test
  void afterTheInstallationAFileOpensInOurEditor() throws Exception {
    var file = Eclipse.example("tutorial/xen-nat.vnet", work.resolve("xen-nat.vnet"));
    var report = start("-Dvnet.probe.open=" + file);
    assertThat(report)
        .containsEntry("titles", "xen-nat.vnet")
        .containsEntry("editors", "org.vnetlang.ui.editor");
    assertThat(ProductTest.errors(work.resolve("workspace/.metadata/.log"))).isEmpty();
  }

  @Test
  void inAnotherEclipseItsOwnRulesHoldForTheCommandLine() throws Exception {
    Files.writeString(work.resolve("a.vnet"), "vnet 1\n");
    var report = start("-Dvnet.probe.editors=0", "a.vnet");
    assertThat(report)
        .containsEntry("titles", "")
        .doesNotContainEntry("perspective", "org.vnetlang.ui.perspective");
  }
}
