package org.vnetlang.ui.editor.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.vnetlang.ui.editor.Toggle;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.link.Declaration;
import org.vnetlang.ui.editor.link.References;
import org.vnetlang.ui.editor.outline.QuickOutline;
import org.vnetlang.ui.editor.rename.Rename;

/** The commands of the editor; {@code plugin.xml} gives them keys and places in menus. */
enum EditorCommand {
  RENAME("rename", Rename::run),
  DECLARATION("declaration", Declaration::run),
  REFERENCES("references", References::run),
  OUTLINE("outline", QuickOutline::run),
  FORMAT("format", Format::run),
  COMMENT("comment", ToggleComment::run),
  OCCURRENCES("occurrences", editor -> toggle(Toggle.OCCURRENCES)),
  MININGS("minings", editor -> toggle(Toggle.MININGS));

  private final String word;
  private final Consumer<VnetEditor> action;

  EditorCommand(String word, Consumer<VnetEditor> action) {
    this.word = word;
    this.action = action;
  }

  static Optional<EditorCommand> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  void run(VnetEditor editor) {
    action.accept(editor);
  }

  /** What it switches on and off. */
  Optional<Toggle> toggle() {
    return switch (this) {
      case OCCURRENCES -> Optional.of(Toggle.OCCURRENCES);
      case MININGS -> Optional.of(Toggle.MININGS);
      default -> Optional.empty();
    };
  }

  private static void toggle(Toggle toggle) {
    toggle.set(!toggle.isOn());
    VnetEditors.open().forEach(VnetEditor::toggled);
  }
}
