package org.vnetlang.ui.editor.command;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.vnetlang.ui.editor.Toggle;
import org.vnetlang.ui.editor.VnetEditor;

/** Runs the command that {@code plugin.xml} names behind the class, in the editor in front. */
public final class RunCommand extends AbstractHandler
    implements IExecutableExtension, IElementUpdater {
  private EditorCommand command;

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    command = EditorCommand.of(String.valueOf(data)).orElseThrow();
  }

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof VnetEditor editor && editor.isOpen()) {
      command.run(editor);
    }
    return null;
  }

  @Override
  public void updateElement(UIElement element, Map parameters) {
    command.toggle().map(Toggle::isOn).ifPresent(element::setChecked);
  }
}
