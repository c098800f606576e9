package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  private static final String NO_PROXY =
      """
      lan office 192.168.0.0/24 gateway .1
      host dom0 runs xen 3.0 {
        nic eth0 on office mac 00:40:d0:65:b2:84 ip .64
        route direct via eth0 without proxy-arp
        guest brun { nic eth0 on direct ip .100 }
      }
      expect brun can reach internet
      """;

  @TempDir private Path folder;

  @Test
  void saysWhatIsWrongWithPlaceExcerptCauseAndRemedy() {
    var outcome = Vnet.in(folder).with("lab.vnet", Vnet.BROKEN).run("check", "lab.vnet");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(
            """
            lab.vnet:3:15: error[misspelt-name]: There is no lan named 'ofice' here; did you mean 'office'?
             3 |   nic eth0 on ofice ip .64
               |               ^^^^^
              why: \
            """)
        .contains("\n  fix: ")
        .endsWith("\n\nlab.vnet: 1 LAN, 1 host, 0 guests: 1 error\n");
  }

  @Test
  void saysThatExpectationsHold() {
    var outcome = Vnet.in(folder).with("lab.vnet", Vnet.GOOD).run("check", "lab.vnet");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            lab.vnet: 1 LAN, 1 host, 1 guest: nothing wrong found
              2 expectations: 2 hold
            """);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void decidesExpectationsOfStoriesAtTheirMoment() {
    var story =
        """
        story off {
          stop debian
          expect debian can reach ayla
          start debian
          expect debian can reach ayla
        }
        """;
    var outcome = Vnet.in(folder).with("lab.vnet", Vnet.GOOD + story).run("check");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("lab.vnet:13:3: fails: expect debian can reach ayla\n")
        .contains("4 expectations: 3 hold, 1 fails");
  }

  @Test
  void saysWhyAnExpectationFailsAndWhatToWrite() {
    var outcome = Vnet.in(folder).with("lab.vnet", NO_PROXY).run("check", "lab.vnet");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("lab.vnet:7:1: fails: expect brun can reach internet\n")
        .contains("cause: proxy-arp-missing")
        .contains("\n  why: ")
        .contains("\n  lab.vnet:4:9: route direct via eth0 without proxy-arp\n")
        .contains("\n  write instead:\n    route direct via eth0 with proxy-arp\n")
        .contains("1 expectation: 1 fails");
    var mended = NO_PROXY.replace("without", "with");
    assertThat(Vnet.in(folder).with("lab.vnet", mended).run("check").exit()).isZero();
  }

  @Test
  void whatCannotBeToldFailsOnlyWhereThatIsAskedFor() {
    var modern = Vnet.GOOD.replace("vmware server 1.0", "vmware workstation 17");
    var vnet = Vnet.in(folder).with("lab.vnet", modern);
    var outcome = vnet.run("check", "lab.vnet");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("cannot tell: expect debian can reach ayla")
        .contains("2 expectations: 2 cannot be told")
        .doesNotContain("hold");
    assertThat(vnet.run("check", "--fail-on", "cannot-tell", "lab.vnet").exit()).isEqualTo(1);
    assertThat(vnet.run("check", "--fail-on=anything").exit()).isEqualTo(64);
  }

  @Test
  void writesVerdictsForCiServers() throws Exception {
    var outcome =
        Vnet.in(folder)
            .with("lab.vnet", NO_PROXY)
            .run("check", "lab.vnet", "--junit", "report.xml", "--sarif", "report.sarif");
    assertThat(outcome.exit()).isEqualTo(1);
    var xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("report.xml").toFile());
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(1);
    var sarif =
        JsonParser.parseString(Files.readString(folder.resolve("report.sarif"))).getAsJsonObject();
    var result =
        sarif.getAsJsonArray("runs").get(0).getAsJsonObject().getAsJsonArray("results").get(0);
    assertThat(result.toString())
        .contains("expectation-fails", "\"uri\":\"lab.vnet\"", "\"startLine\":7");
  }

  @Test
  void findsTheOnlyFileOfTheFolderByItself() {
    var outcome = Vnet.in(folder).with("lab.vnet", Vnet.GOOD).with("notes.txt", "x").run("check");
    assertThat(outcome.out()).startsWith("lab.vnet: ");
  }

  @Test
  void asksWhichOneWhereThereAreSeveral() {
    var outcome = Vnet.in(folder).with("b.vnet", "").with("a.vnet", "").run("check");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).isEqualTo("vnet: which one? a.vnet b.vnet\n");
  }

  @Test
  void saysThatThereIsNone() {
    var outcome = Vnet.in(folder).run("check");
    assertThat(outcome.exit()).isEqualTo(66);
    assertThat(outcome.err()).contains("there is no .vnet file in ").contains("vnet init");
  }

  @Test
  void looksIntoAFolderThatIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("lab"));
    var vnet = Vnet.in(folder).with("lab/one.vnet", Vnet.BROKEN);
    assertThat(vnet.run("check", "lab").out()).startsWith("lab/one.vnet:3:15: ");
    assertThat(vnet.run("check", "lab/").out()).startsWith("lab/one.vnet:3:15: ");
  }

  @Test
  void readsStandardInput() {
    var outcome = Vnet.in(folder).input(Vnet.BROKEN).run("check", "-");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("<stdin>:3:15: error[misspelt-name]: ");
  }

  @Test
  void readsSeveralFilesInTheOrderGiven() {
    var vnet = Vnet.in(folder).with("b.vnet", Vnet.GOOD).with("a.vnet", Vnet.BROKEN);
    var outcome = vnet.run("check", "b.vnet", "a.vnet", "b.vnet");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .containsSubsequence("a.vnet:3:15:", "b.vnet: 1 LAN", "a.vnet: 1 LAN")
        .containsOnlyOnce("b.vnet:");
  }

  @Test
  void saysThatAFileIsMissing() {
    var outcome = Vnet.in(folder).run("check", "nothing.vnet");
    assertThat(outcome.exit()).isEqualTo(66);
    assertThat(outcome.err()).isEqualTo("vnet: there is no file nothing.vnet\n");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(folder.resolve("latin.vnet"), new byte[] {'/', '/', (byte) 0xe9, '\n'});
    Files.write(folder.resolve("wide.vnet"), "vnet 1".getBytes(StandardCharsets.UTF_16));
    assertThat(Vnet.in(folder).run("check", "latin.vnet"))
        .isEqualTo(new Vnet.Outcome(65, "", "vnet: latin.vnet is not UTF-8 text\n"));
    assertThat(Vnet.in(folder).run("check", "wide.vnet"))
        .isEqualTo(new Vnet.Outcome(65, "", "vnet: wide.vnet is UTF-16; save it as UTF-8\n"));
  }

  @Test
  void refusesMoreThanTheLimitWithoutReadingOn() {
    var huge = new byte[(16 << 20) + 1];
    Arrays.fill(huge, (byte) ' ');
    assertThat(Vnet.in(folder).input(huge).run("check", "-"))
        .isEqualTo(new Vnet.Outcome(65, "", "vnet: <stdin> is larger than 16 MB\n"));
  }

  @Test
  void strictMakesAWarningFail() {
    var unused = Vnet.GOOD.replace("  guest", "  host-only vmnet3 subnet 10.9.0.0/24\n  guest");
    var vnet = Vnet.in(folder).with("lab.vnet", unused);
    var outcome = vnet.run("check");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        outcome.out().contains("warning"), "no check warns of an unused network");
    assertThat(outcome.exit()).isZero();
    assertThat(vnet.run("check", "--strict").exit()).isEqualTo(1);
  }
}
