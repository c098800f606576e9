package org.vnetlang.ui.editor.assist;

import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.vnetlang.ui.VnetUi;

/** Where the templates of people can be written: anywhere in a Vnet file. */
public final class TemplateKind extends TemplateContextType {
  /** Its id. */
  public static final String ID = VnetUi.ID + ".template";

  /** Knows the variables of every editor. */
  public TemplateKind() {
    addResolver(new GlobalTemplateVariables.Cursor());
    addResolver(new GlobalTemplateVariables.WordSelection());
    addResolver(new GlobalTemplateVariables.LineSelection());
    addResolver(new GlobalTemplateVariables.Date());
    addResolver(new GlobalTemplateVariables.Year());
    addResolver(new GlobalTemplateVariables.User());
    addResolver(new GlobalTemplateVariables.Dollar());
  }
}
