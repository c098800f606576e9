package org.vnetlang.ui.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Workbench;

/** What the editor does while somebody types, key by key. */
@ExtendWith(Workbench.class)
class TypingTest {
  private Opened open(String text) throws Exception {
    return Opened.of(Project.plain("plain").save("a.vnet", text));
  }

  @Test
  void aBraceIsClosedAndTheNewLineStandsInside() throws Exception {
    var opened = open("host dom0 ");
    opened.caretBehind("dom0 ").type("{");
    assertThat(opened.text()).isEqualTo("host dom0 {}");
    opened.key('\r', SWT.CR);
    opened.type("nic eth0");
    assertThat(opened.text()).isEqualTo("host dom0 {\n  nic eth0\n}");
  }

  @Test
  void aBraceThatStandsThereIsTypedOver() throws Exception {
    var opened = open("host dom0 ");
    opened.caretBehind("dom0 ").type("{}");
    assertThat(opened.text()).isEqualTo("host dom0 {}");
    assertThat(opened.editor().caret()).isEqualTo(opened.text().length());
  }

  @Test
  void erasingABraceErasesItsPartner() throws Exception {
    var opened = open("host dom0 ");
    opened.caretBehind("dom0 ").type("{");
    opened.key('\b', SWT.BS);
    assertThat(opened.text()).isEqualTo("host dom0 ");
  }

  @Test
  void aNewLineKeepsTheIndentation() throws Exception {
    var opened = open("host dom0 {\n  nic eth0\n}\n");
    opened.caretBehind("nic eth0");
    opened.key('\r', SWT.CR);
    opened.type("nic eth1");
    assertThat(opened.text()).isEqualTo("host dom0 {\n  nic eth0\n  nic eth1\n}\n");
  }

  @Test
  void linesBecomeCommentsAndLinesAgain() throws Exception {
    var text = "host dom0 {\n  nic eth0\n\n  nic eth1\n}\n";
    var opened = open(text);
    int from = text.indexOf("  nic eth0");
    opened.editor().selectAndReveal(from, text.indexOf("}") - from);
    opened.run("org.vnetlang.ui.comment");
    assertThat(opened.text()).isEqualTo("host dom0 {\n  // nic eth0\n\n  // nic eth1\n}\n");
    opened.editor().selectAndReveal(from, opened.text().indexOf("}") - from);
    opened.run("org.vnetlang.ui.comment");
    assertThat(opened.text()).isEqualTo(text);
  }

  @Test
  void theTextIsLaidOutInOneStepToUndo() throws Exception {
    var text = "lan   office 192.168.0.0/24\nhost dom0 {\nnic eth0 on office\n}\n";
    var opened = open(text);
    opened.caretAt("eth0");
    opened.run("org.vnetlang.ui.format");
    assertThat(opened.text())
        .isEqualTo("lan office 192.168.0.0/24\nhost dom0 {\n  nic eth0 on office\n}\n");
    assertThat(opened.editor().caret()).isEqualTo(opened.text().indexOf("eth0"));
    opened.editor().getAction(ITextEditorActionConstants.UNDO).run();
    assertThat(opened.text()).isEqualTo(text);
  }
}
