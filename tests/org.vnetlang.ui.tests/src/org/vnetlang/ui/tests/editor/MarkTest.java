package org.vnetlang.ui.tests.editor;


import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

/** Markers in the text while somebody types. */
@ExtendWith(Workbench.class)
class MarkTest {
  @Test
  void anErrorIsMarkedWhileItIsTypedAndMendedByAQuickFix() throws Exception {
    var project = Project.vnet("demo");
    var file = project.save("nat.vnet", Project.example("tutorial/xen-nat.vnet"));
    var opened = Opened.of(file);
    Screenshot.take("editor-clean");
    opened.caretBehind("on inside mac");
    opened.caretAt("nat inside");
    opened.type("x");
    opened.rest();
    System.out.println("CODES " + opened.codes());
    Screenshot.take("editor-markers");
    opened.outline();
    Screenshot.take("editor-outline");
  }
}
