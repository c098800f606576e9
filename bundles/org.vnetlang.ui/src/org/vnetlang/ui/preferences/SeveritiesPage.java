package org.vnetlang.ui.preferences;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.project.BuildJob;

/** How each kind of finding is shown: a table that can be searched. */
public final class SeveritiesPage extends PreferencePage implements IWorkbenchPreferencePage {
  private static final int HEIGHT = 320;
  private static final int WIDTH = 560;

  private final Map<Issue, Shown> chosen = new EnumMap<>(Issue.class);
  private String wanted = "";
  private TableViewer table;

  /** Called by the workbench. */
  public SeveritiesPage() {
    setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, VnetUi.ID));
    setDescription(say("severities.note"));
  }

  @Override
  public void init(IWorkbench workbench) {
    var settings = Settings.general();
    for (var issue : Issue.values()) {
      chosen.put(issue, settings.shown(issue));
    }
  }

  @Override
  protected Control createContents(Composite parent) {
    var area = new Composite(parent, SWT.NONE);
    var layout = new GridLayout();
    layout.marginWidth = 0;
    area.setLayout(layout);
    var search = new Text(area, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
    search.setMessage(say("severities.search"));
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    search.addModifyListener(
        event -> {
          wanted = search.getText().toLowerCase(Locale.ROOT).strip();
          table.refresh();
        });
    table(area);
    var why = new Label(area, SWT.WRAP);
    var size = new GridData(SWT.FILL, SWT.TOP, true, false);
    size.widthHint = WIDTH;
    size.heightHint = why.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 3;
    why.setLayoutData(size);
    table.addSelectionChangedListener(
        event -> {
          var issue = (Issue) table.getStructuredSelection().getFirstElement();
          why.setText(issue == null ? "" : Settings.general().texts().why(issue, List.of()));
        });
    return area;
  }

  private void table(Composite area) {
    var frame = new Composite(area, SWT.NONE);
    var size = new GridData(SWT.FILL, SWT.FILL, true, true);
    size.heightHint = HEIGHT;
    size.widthHint = WIDTH;
    frame.setLayoutData(size);
    var columns = new TableColumnLayout();
    frame.setLayout(columns);
    table = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    table.getTable().setHeaderVisible(true);
    table.getTable().setLinesVisible(true);
    column(columns, "severities.code", 32, Issue::code);
    column(columns, "severities.what", 48, this::what);
    column(columns, "severities.shown", 20, issue -> say("shown." + chosen.get(issue).key()))
        .setEditingSupport(new SeverityCell(table, chosen));
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.addFilter(new Wanted());
    table.setInput(
        Arrays.stream(Issue.values()).sorted(Comparator.comparing(Issue::code)).toList());
  }

  private TableViewerColumn column(
      TableColumnLayout columns, String title, int weight, Function<Issue, String> text) {
    var column = new TableViewerColumn(table, SWT.NONE);
    column.getColumn().setText(say(title));
    columns.setColumnData(column.getColumn(), new ColumnWeightData(weight));
    column.setLabelProvider(
        ColumnLabelProvider.createTextProvider(each -> text.apply((Issue) each)));
    return column;
  }

  private String what(Issue issue) {
    return Settings.general().texts().what(issue, List.of());
  }

  @Override
  protected void performDefaults() {
    for (var issue : Issue.values()) {
      chosen.put(issue, Shown.of(issue.severity()));
    }
    table.refresh();
    super.performDefaults();
  }

  @Override
  public boolean performOk() {
    chosen.forEach(
        (issue, shown) -> getPreferenceStore().setValue(Key.SEVERITY + issue.code(), shown.key()));
    BuildJob.rebuild();
    return super.performOk();
  }

  private static String say(String key) {
    return VnetUi.say(SeveritiesPage.class, key);
  }

  /** Only what has the searched words. */
  private final class Wanted extends ViewerFilter {
    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
      var issue = (Issue) element;
      var text = (issue.code() + " " + what(issue)).toLowerCase(Locale.ROOT);
      return Arrays.stream(wanted.split("\\s+")).allMatch(text::contains);
    }
  }
}
