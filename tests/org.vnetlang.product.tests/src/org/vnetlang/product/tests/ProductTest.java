package org.vnetlang.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductTest {
  @TempDir private Path work;

  @Test
  void itOpensTheFilesOfItsCommandLineInANewWorkspaceAndEditsThem() throws Exception {
    var product = Eclipse.product();
    var lab = work.resolve("my lab");
    var first = Eclipse.example("tutorial/xen-nat.vnet", lab.resolve("xen-nat.vnet"));
    var second = Eclipse.example("modern/lessons.vnet", work.resolve("lessons.vnet"));
    // started through a link, with a relative and an absolute path
    var link = Files.createSymbolicLink(work.resolve("ide"), product.folder().resolve("vnet-ide"));
    var options = product.options(work, "-Dvnet.probe.editors=2", "-Dvnet.probe.type=#typed");
    var report =
        Eclipse.run(
            work,
            lab,
            List.of(link.toString(), "xen-nat.vnet", second.toString()),
            String.join(" ", options));
    assertThat(report.getProperty("titles").split(","))
        .containsExactlyInAnyOrder("xen-nat.vnet", "lessons.vnet");
    assertThat(report.getProperty("editors").split(",")).containsOnly("org.vnetlang.ui.editor");
    assertThat(report).containsEntry("dirty", "true").containsEntry("saved", "true");
    assertThat(Files.readString(first)).startsWith("#typed//");
    assertThat(report).containsEntry("perspective", "org.vnetlang.ui.perspective");
    assertThat(report).containsEntry("product", "org.vnetlang.ui.product");
    assertThat(report.getProperty("icons")).contains("16").contains("128");
    assertThat(report.getProperty("workspace")).endsWith("/vnet-workspace/");
    assertThat(errors(work.resolve("vnet-workspace/.metadata/.log"))).isEmpty();
  }

  @Test
  void theScriptSaysWhichJavaItNeeds() throws Exception {
    var script = Eclipse.product().folder().resolve("vnet-ide").toString();
    var builder = new ProcessBuilder("/bin/sh", "-c", "exec \"$0\" --help", script);
    var process = builder.redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes())).startsWith("Usage: vnet-ide");
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  static List<String> errors(Path log) throws Exception {
    return Files.exists(log)
        ? Files.readAllLines(log).stream().filter(line -> line.matches("!ENTRY \\S+ 4 .*")).toList()
        : List.of();
  }
}
