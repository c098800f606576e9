package org.vnetlang.ui.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

/** Blocks that somebody closes, and what is left of them to see. */
@ExtendWith(Workbench.class)
class FoldTest {
  private static final String TEXT =
      """
      lan office 192.168.0.0/24 gateway .1
      host dom0 {
        nic eth0 on office
        nic eth1 on office
      }
      host dom1 {
        nic eth0 on office
      }
      """;

  private static List<String> lines(StyledText widget) {
    return IntStream.range(0, widget.getLineCount()).mapToObj(widget::getLine).toList();
  }

  private static Opened open() throws Exception {
    return Opened.of(Project.plain("plain").save("a.vnet", TEXT));
  }

  @Test
  void allBlocksAreFoldedToTheirFirstLinesAndBack() throws Exception {
    var opened = open();
    opened.run("org.eclipse.ui.edit.text.folding.collapse_all");
    Screenshot.take("editor-folded");
    assertThat(lines(opened.widget()))
        .containsExactly("lan office 192.168.0.0/24 gateway .1", "host dom0 {", "host dom1 {", "");
    assertThat(opened.text()).isEqualTo(TEXT);
    opened.run("org.eclipse.ui.edit.text.folding.expand_all");
    assertThat(opened.widget().getText()).isEqualTo(TEXT);
  }

  @Test
  void theBlockUnderTheCaretStaysFoldedWhileTheRestIsEdited() throws Exception {
    var opened = open();
    opened.caretAt("nic eth1").run("org.eclipse.ui.edit.text.folding.collapse");
    assertThat(lines(opened.widget()))
        .contains("host dom0 {")
        .doesNotContain("  nic eth1 on office");
    opened.caretAt("lan office").type("// a\n");
    opened.rest();
    assertThat(lines(opened.widget()))
        .contains("host dom0 {")
        .doesNotContain("  nic eth1 on office");
    assertThat(lines(opened.widget())).contains("host dom1 {", "  nic eth0 on office");
  }

  @Test
  void goingIntoAFoldedBlockOpensIt() throws Exception {
    var opened = open();
    opened.run("org.eclipse.ui.edit.text.folding.collapse_all");
    opened.editor().selectAndReveal(TEXT.indexOf("eth1"), "eth1".length());
    Pump.until("it opens", () -> opened.widget().getSelectionText().equals("eth1"));
  }
}
