package org.vnetlang.ui.preferences;

import java.util.Arrays;
import java.util.Map;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.ui.VnetUi;

/** The cell in which somebody chooses how a finding is shown. */
final class SeverityCell extends EditingSupport {
  private final Map<Issue, Shown> chosen;
  private final TableViewer table;

  SeverityCell(TableViewer table, Map<Issue, Shown> chosen) {
    super(table);
    this.table = table;
    this.chosen = chosen;
  }

  @Override
  protected CellEditor getCellEditor(Object element) {
    var names =
        Arrays.stream(Shown.values())
            .map(each -> VnetUi.say(SeverityCell.class, "shown." + each.key()))
            .toArray(String[]::new);
    var cell = new ComboBoxCellEditor(table.getTable(), names, SWT.READ_ONLY);
    cell.setActivationStyle(
        ComboBoxCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION
            | ComboBoxCellEditor.DROP_DOWN_ON_KEY_ACTIVATION);
    return cell;
  }

  @Override
  protected boolean canEdit(Object element) {
    return true;
  }

  @Override
  protected Object getValue(Object element) {
    return chosen.get((Issue) element).ordinal();
  }

  @Override
  protected void setValue(Object element, Object value) {
    int number = (Integer) value;
    if (number >= 0) {
      chosen.put((Issue) element, Shown.values()[number]);
      table.update(element, null);
    }
  }
}
