package org.vnetlang.ide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.Renaming;
import org.vnetlang.ide.Renaming.Changes;
import org.vnetlang.ide.Renaming.Refused;

/** Definition, references, occurrences and rename. */
class NamesTest {
  private static final String LAB =
      """
      lan office 192.168.0.0/24 gateway .1

      host xen[1 to 2] runs xen 4.17 {
        nic eth0 on office ip from .11
        bridge xenbr0 over eth0
      }
      host alone runs xen 4.17 {
        nic eth0 on office ip .20
        bridge xenbr0 over eth0
        guest db { nic eth0 on xenbr0 ip .30 }
      }
      template small { nic eth0 on xenbr0 }
      guest web[1 to 4] like small spread over xen { nic eth0 ip from .41 }

      expect web[1] can reach db
      expect web2 can reach internet when xen1.eth0 is down
      expect every web can reach db through alone.xenbr0
      """;

  private static Desk.AtCaret lab(String before, String name) {
    int at = LAB.indexOf(before + name);
    assertThat(at).as(before + name).isNotNegative();
    return Desk.at(
        LAB.substring(0, at + before.length()) + Desk.CARET + LAB.substring(at + before.length()));
  }

  private static String rename(Desk.AtCaret at, String name) {
    Renaming renaming = at.snapshot().rename(at.offset(), name, Cancel.NEVER);
    assertThat(renaming).isInstanceOf(Changes.class);
    var document = at.snapshot().document();
    return Edit.apply(document.text(), ((Changes) renaming).edits().of(document.uri()));
  }

  private static String refusal(Desk.AtCaret at, String name) {
    Renaming renaming = at.snapshot().rename(at.offset(), name, Cancel.NEVER);
    assertThat(renaming).isInstanceOf(Refused.class);
    return ((Refused) renaming).sentence();
  }

  @Test
  void aUseLeadsToItsDeclaration() {
    var at = lab("reach ", "db");
    assertThat(at.snapshot().definition(at.offset()))
        .extracting(Location::span)
        .extracting(span -> span.offset())
        .containsExactly(LAB.indexOf("db {"));
  }

  @Test
  void aBridgeInATemplateLeadsToThatOfEveryHost() {
    var at = lab("small { nic eth0 on ", "xenbr0");
    assertThat(at.snapshot().definition(at.offset())).hasSize(2);
  }

  @Test
  void aBridgeInsideAHostLeadsToThatOfTheHost() {
    var at = lab("db { nic eth0 on ", "xenbr0");
    assertThat(at.snapshot().definition(at.offset()))
        .singleElement()
        .extracting(location -> location.span().offset())
        .isEqualTo(LAB.lastIndexOf("xenbr0 over"));
  }

  @Test
  void membersOfAnArrayAreMarkedWithoutTheirNumbers() {
    var at = lab("guest ", "web");
    assertThat(Desk.words(at.snapshot(), at.snapshot().occurrences(at.offset())))
        .containsExactly("web", "web", "web", "web");
    assertThat(at.snapshot().references(at.offset(), false, Cancel.NEVER)).hasSize(3);
  }

  @Test
  void anArrayIsRenamedWithItsMembers() {
    var after = rename(lab("host ", "xen[1"), "vm");
    assertThat(after).contains("host vm[1 to 2]", "spread over vm", "vm1.eth0", "runs xen 4.17");
    assertThat(Desk.read(after).markers()).isEqualTo(Desk.read(LAB).markers());
  }

  @Test
  void aBridgeThatATemplateMeansIsRenamedOnAllHosts() {
    var after = rename(lab("bridge ", "xenbr0"), "lab0");
    assertThat(after).doesNotContain("xenbr0");
    assertThat(Desk.read(after).markers()).isEqualTo(Desk.read(LAB).markers());
  }

  @Test
  void aCardOfATemplateIsRenamedWhereAGuestWritesItAgain() {
    var after = rename(lab("small { nic ", "eth0"), "eth7");
    assertThat(after).contains("small { nic eth7", "over xen { nic eth7", "db { nic eth0");
  }

  @Test
  void whatCannotBeANameIsRefusedWithASentence() {
    var at = lab("lan ", "office");
    assertThat(refusal(at, "on")).contains("word of the language");
    assertThat(refusal(at, "3com")).contains("cannot be a name");
    assertThat(refusal(at, "my lan")).contains("cannot be a name");
    assertThat(refusal(at, "")).contains("at least one letter");
    assertThat(refusal(at, "db")).contains("db");
    assertThat(refusal(lab("bridge ", "xenbr0"), "averyveryverylongname")).isNotBlank();
    assertThat(refusal(lab("", "runs xen"), "x")).contains("nothing here");
  }

  @Test
  void aNounOfTheLanguageIsAName() {
    assertThat(rename(lab("lan ", "office"), "lan")).contains("lan lan 192", "on lan ip");
  }

  @Test
  void aNameIsChangedInAllFilesOfTheProject(@TempDir Path folder) throws Exception {
    var places = folder.resolve("places.vnet");
    var hosts = folder.resolve("hosts.vnet");
    var main = folder.resolve("main.vnet");
    var desk =
        new Desk()
            .open(places, "lan office 192.168.0.0/24 gateway .1 // the lan\n")
            .open(hosts, "host a runs xen 4.17 { nic eth0 on office ip .2 }\n")
            .open(
                main, "import \"places.vnet\"\nimport \"hosts.vnet\"\nexpect office can reach a\n");
    for (var file : desk.all()) {
      Files.writeString(Path.of(file), desk.text(file).orElseThrow());
    }
    var read = desk.read(places);
    var renaming = read.rename(5, "lab", Cancel.NEVER);
    assertThat(renaming).isInstanceOf(Changes.class);
    assertThat(desk.apply(((Changes) renaming).edits()))
        .containsEntry(places.toUri(), "lan lab 192.168.0.0/24 gateway .1 // the lan\n")
        .containsEntry(hosts.toUri(), "host a runs xen 4.17 { nic eth0 on lab ip .2 }\n")
        .containsEntry(
            main.toUri(),
            "import \"places.vnet\"\nimport \"hosts.vnet\"\nexpect lab can reach a\n");
    assertThat(read.references(5, true, Cancel.NEVER)).hasSize(3);
    var root = desk.read(main);
    assertThat(root.definition(root.document().text().indexOf("office")))
        .containsExactly(new Location(places.toUri(), new org.vnetlang.ide.Span(4, 6)));
    assertThat(root.definition(10))
        .singleElement()
        .extracting(Location::uri)
        .isEqualTo(places.toUri());
    assertThat(read.rename(5, "a", Cancel.NEVER)).isInstanceOf(Refused.class);
  }
}
