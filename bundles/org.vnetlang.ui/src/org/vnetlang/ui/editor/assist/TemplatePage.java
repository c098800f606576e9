package org.vnetlang.ui.editor.assist;

import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** Preference page of the templates. */
public final class TemplatePage extends TemplatePreferencePage {
  /** A page over the shelf. */
  public TemplatePage() {
    setPreferenceStore(TemplateShelf.get().preferences());
    setTemplateStore(TemplateShelf.get().store());
    setContextTypeRegistry(TemplateShelf.get().kinds());
  }

  @Override
  protected boolean isShowFormatterSetting() {
    return false;
  }
}
