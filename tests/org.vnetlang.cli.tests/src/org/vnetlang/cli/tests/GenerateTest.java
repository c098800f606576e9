package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
  private static final String LOCATIONS = "ayla/etc/vmware/locations";
  private static final String VMX = "ayla/vmx/debian.vmx";

  @TempDir private Path folder;

  private Vnet good() {
    return Vnet.in(folder).with("lab.vnet", Vnet.GOOD);
  }

  @Test
  void writesBelowTheFolderAndListsWhatItWrote() {
    assertThat(good().run("generate", "-o", "out"))
        .isEqualTo(
            new Vnet.Outcome(
                0,
                "+ " + LOCATIONS + "\n+ " + VMX + "\n",
                "vnet: out: 2 created, 0 changed, 0 deleted, 0 unchanged\n"));
    assertThat(folder.resolve("out/" + LOCATIONS)).exists();
    assertThat(folder.resolve("out/vnet-manifest.json")).exists();
    assertThat(good().run("generate", "-o", "out"))
        .isEqualTo(
            new Vnet.Outcome(0, "", "vnet: out: 0 created, 0 changed, 0 deleted, 2 unchanged\n"));
  }

  @Test
  void writesNothingWhereTheInputHasErrors() throws IOException {
    good().run("generate", "-o", "out");
    var before = Tree.of(folder.resolve("out"));
    var outcome = good().input(Vnet.BROKEN).run("generate", "-", "-o", "out", "--force");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("<stdin>:3:15: error[misspelt-name]: ")
        .endsWith("\n\nvnet: nothing was written: 1 error\n");
    assertThat(Tree.of(folder.resolve("out"))).isEqualTo(before);
    assertThat(good().input(Vnet.BROKEN).run("generate", "-").exit()).isEqualTo(1);
    assertThat(folder.resolve("generated")).doesNotExist();
  }

  @Test
  void dryRunAndDiffWriteNothing() throws IOException {
    var vnet = good();
    assertThat(vnet.run("generate", "--dry-run"))
        .isEqualTo(
            new Vnet.Outcome(
                0,
                "+ " + LOCATIONS + "\n+ " + VMX + "\n",
                "vnet: generated would have: 2 created, 0 changed, 0 deleted, 0 unchanged\n"));
    assertThat(vnet.run("generate", "--diff").out()).startsWith("--- /dev/null\n+++ b/ayla/");
    assertThat(folder.resolve("generated")).doesNotExist();
    assertThat(vnet.run("generate", "--dry-run", "--exit-code").exit()).isEqualTo(2);
    vnet.run("generate");
    var before = Tree.of(folder);
    assertThat(vnet.run("generate", "--dry-run", "--exit-code").exit()).isZero();
    vnet.with("lab.vnet", Vnet.GOOD.replace("ip .64", "ip .65").replace("01:02:03", "01:02:04"));
    assertThat(vnet.run("generate", "--diff", "--exit-code").exit()).isEqualTo(2);
    assertThat(vnet.run("generate", "--diff").out())
        .contains("--- a/" + VMX, "\n-ethernet0.", "\n+ethernet0.");
    vnet.with("lab.vnet", Vnet.GOOD);
    assertThat(Tree.of(folder)).isEqualTo(before);
  }

  @Test
  void theDifferenceIsOneThatPatchTakes() throws Exception {
    Processes.assumeTool("patch");
    var vnet = good();
    vnet.run("generate", "-o", "out");
    vnet.run("generate", "-o", "patched");
    var next = Vnet.GOOD.replace("guest debian", "guest sarge").replace("debian can", "sarge can");
    vnet.with("lab.vnet", next);
    vnet.with("change", vnet.run("generate", "-o", "out", "--diff").out());
    assertThat(Files.readString(folder.resolve("change"))).contains("/dev/null");
    vnet.run("generate", "-o", "out");
    var patched =
        Processes.run(folder, List.of("patch", "-p1", "-s", "-d", "patched", "-i", "../change"));
    assertThat(patched.all()).isEmpty();
    assertThat(Tree.files(folder.resolve("patched"))).isEqualTo(Tree.files(folder.resolve("out")));
  }

  @Test
  void stopsBeforeAnEditedFileUnlessForced() throws IOException {
    var vnet = good();
    vnet.run("generate");
    var file = folder.resolve("generated/" + VMX);
    Files.writeString(file, "edited\n");
    var outcome = vnet.run("generate");
    assertThat(outcome)
        .isEqualTo(
            new Vnet.Outcome(
                1,
                "",
                "vnet: %s was edited by hand or is not ours; --force overwrites it\n".formatted(VMX)
                    + "vnet: nothing was written\n"));
    assertThat(file).hasContent("edited\n");
    assertThat(vnet.run("generate", "--diff").out()).contains("\n-edited\n");
    assertThat(vnet.run("generate", "--force").out()).isEqualTo("~ " + VMX + "\n");
    assertThat(vnet.run("generate").err()).contains("2 unchanged");
  }

  @Test
  void saysWhatItRemovesAndWhatItLeaves() throws IOException {
    var vnet = good();
    vnet.run("generate");
    var without = Vnet.GOOD.replaceAll("(?m)^ *guest.*\n|^expect.*\n", "");
    vnet.with("lab.vnet", without);
    assertThat(vnet.run("generate").out()).isEqualTo("- " + VMX + "\n");
    vnet.with("lab.vnet", Vnet.GOOD).run("generate");
    Files.writeString(folder.resolve("generated/" + VMX), "edited\n");
    var outcome = vnet.with("lab.vnet", without).run("generate");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err())
        .contains(
            "vnet: " + VMX + " belongs to nothing any more but was edited by hand: it stays\n");
    assertThat(folder.resolve("generated/" + VMX)).hasContent("edited\n");
  }

  @Test
  void saysThatAManifestIsNotOurs() throws IOException {
    Files.createDirectories(folder.resolve("generated"));
    Files.writeString(folder.resolve("generated/vnet-manifest.json"), "{}");
    assertThat(good().run("generate").err())
        .startsWith("vnet: vnet-manifest.json in generated is not readable as ours: ");
  }

  @Test
  void namesInOneSentenceTheHostsWithoutFiles() {
    var modern = Vnet.GOOD.replace("vmware server 1.0", "vmware workstation 17");
    var outcome = Vnet.in(folder).input(modern).run("generate", "-");
    assertThat(outcome.exit()).isEqualTo(69);
    assertThat(outcome.err())
        .isEqualTo(
            "vnet: no files are written yet for ayla (vmware workstation 17)\n"
                + "vnet: no target writes anything for these hosts\n");
    var both =
        Vnet.GOOD + "host new runs vmware workstation 17 {\n  nic eth0 on office ip .70\n}\n";
    var mixed = Vnet.in(folder).input(both).run("generate", "-");
    assertThat(mixed.exit()).isZero();
    assertThat(mixed.err())
        .startsWith("vnet: no files are written yet for new (vmware workstation 17)\n");
    assertThat(mixed.out()).contains("+ " + LOCATIONS);
  }

  @Test
  void guestsThatDifferInCapitalsAloneAreOneFileSomewhere() {
    var text =
        Vnet.GOOD.replace(
            "  guest debian",
            "  guest Debian { nic ethernet0 on vmnet0 mac 00:50:56:01:02:04 ip .65 }\n"
                + "  guest debian");
    var outcome = Vnet.in(folder).input(text).run("generate", "-");
    assertThat(outcome.exit()).isEqualTo(73);
    assertThat(outcome.err())
        .contains("'" + VMX + "' would be two files at once, at least where capitals do not count");
    assertThat(folder.resolve("generated")).doesNotExist();
  }

  @Test
  void aLinkInTheWayIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("generated"));
    Files.createSymbolicLink(folder.resolve("generated/ayla"), folder);
    var outcome = good().run("generate");
    assertThat(outcome.exit()).isEqualTo(73);
    assertThat(outcome.err())
        .contains("'" + LOCATIONS + "' cannot be written: a link, or a file where a folder");
    assertThat(folder.resolve("etc")).doesNotExist();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    Files.writeString(folder.resolve("out"), "");
    var outcome = good().run("generate", "-o", "out");
    assertThat(outcome.exit()).isEqualTo(73);
    assertThat(outcome.err()).startsWith("vnet: " + folder.resolve("out") + " cannot be written: ");
  }
}
