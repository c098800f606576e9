package org.vnetlang.ui.editor.command;

import java.util.List;
import java.util.ResourceBundle;
import org.eclipse.jface.text.source.projection.IProjectionListener;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ui.editors.text.IFoldingCommandIds;
import org.eclipse.ui.texteditor.IUpdate;
import org.eclipse.ui.texteditor.TextOperationAction;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.Words;

/** The platform's keys for folding. */
public final class Folding {
  private static final List<String> COMMANDS =
      List.of(
          IFoldingCommandIds.FOLDING_COLLAPSE,
          IFoldingCommandIds.FOLDING_EXPAND,
          IFoldingCommandIds.FOLDING_COLLAPSE_ALL,
          IFoldingCommandIds.FOLDING_EXPAND_ALL,
          IFoldingCommandIds.FOLDING_TOGGLE);

  private Folding() {}

  /** Makes them work in an editor. */
  public static void addTo(VnetEditor editor) {
    add(editor, "fold.collapse", ProjectionViewer.COLLAPSE, IFoldingCommandIds.FOLDING_COLLAPSE);
    add(editor, "fold.expand", ProjectionViewer.EXPAND, IFoldingCommandIds.FOLDING_EXPAND);
    add(
        editor,
        "fold.collapse-all",
        ProjectionViewer.COLLAPSE_ALL,
        IFoldingCommandIds.FOLDING_COLLAPSE_ALL);
    add(
        editor,
        "fold.expand-all",
        ProjectionViewer.EXPAND_ALL,
        IFoldingCommandIds.FOLDING_EXPAND_ALL);
    add(editor, "fold.toggle", ProjectionViewer.TOGGLE, IFoldingCommandIds.FOLDING_TOGGLE);
  }

  /** Enables them while the editor folds; called before it does. */
  public static void follow(VnetEditor editor) {
    editor
        .viewer()
        .addProjectionListener(
            new IProjectionListener() {
              @Override
              public void projectionEnabled() {
                update(editor);
              }

              @Override
              public void projectionDisabled() {
                update(editor);
              }
            });
  }

  private static void update(VnetEditor editor) {
    for (var command : COMMANDS) {
      if (editor.getAction(command) instanceof IUpdate action) {
        action.update();
      }
    }
  }

  private static void add(VnetEditor editor, String key, int operation, String command) {
    var bundle = ResourceBundle.getBundle(Words.class.getPackageName() + ".ui");
    var action = new TextOperationAction(bundle, key + ".", editor, operation, true);
    action.setActionDefinitionId(command);
    editor.setAction(command, action);
  }
}
