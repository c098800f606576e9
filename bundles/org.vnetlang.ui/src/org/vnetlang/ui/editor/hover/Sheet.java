package org.vnetlang.ui.editor.hover;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseAdapter;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** A small window with {@link Content}: its own text widget, so that no web browser is needed. */
public final class Sheet extends AbstractInformationControl
    implements IInformationControlExtension2 {
  private static final int MARGIN = 6;
  private static final int WIDEST = 620;

  private StyledText text;
  private List<StyleRange> links = List.of();
  private List<Runnable> actions = List.of();

  private Sheet(Shell parent, String status) {
    super(parent, status);
    create();
  }

  private Sheet(Shell parent, ToolBarManager tools) {
    super(parent, tools);
    create();
  }

  /** Makes windows that vanish with the mouse. */
  public static IInformationControlCreator creator(String status) {
    return parent -> new Sheet(parent, status);
  }

  /** Makes windows that stay, can be scrolled, and take the focus. */
  static IInformationControlCreator lasting() {
    return parent -> new Sheet(parent, new ToolBarManager());
  }

  @Override
  public IInformationControlCreator getInformationPresenterControlCreator() {
    return lasting();
  }

  @Override
  protected void createContent(Composite parent) {
    parent.setLayout(new FillLayout());
    text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
    text.setAlwaysShowScrollBars(false);
    text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    text.setCaret(null);
    text.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseUp(MouseEvent event) {
            follow(event);
          }
        });
  }

  @Override
  public void setInput(Object input) {
    if (input instanceof Content content) {
      show(content);
    } else {
      show(new Content(String.valueOf(input), List.of()));
    }
  }

  @Override
  public void setInformation(String information) {
    show(new Content(information == null ? "" : information, List.of()));
  }

  private void show(Content content) {
    var styled = Markdown.set(content.markdown());
    var all = new StringBuilder(styled.text());
    var ranges = new ArrayList<StyleRange>();
    styled.runs().forEach(run -> ranges.add(style(run)));
    links = new ArrayList<>();
    actions = content.links().stream().map(Content.Link::action).toList();
    for (var link : content.links()) {
      all.append(all.length() == styled.text().length() && !all.isEmpty() ? "\n\n" : "\n");
      var range = new StyleRange(all.length(), link.title().length(), null, null);
      range.underline = true;
      range.underlineStyle = SWT.UNDERLINE_LINK;
      links.add(range);
      all.append(link.title());
    }
    ranges.addAll(links);
    text.setText(all.toString());
    text.setStyleRanges(ranges.toArray(StyleRange[]::new));
  }

  private static StyleRange style(Styled.Run run) {
    var range = new StyleRange(run.offset(), run.length(), null, null);
    if (run.look() != Styled.Look.BOLD) {
      range.font = JFaceResources.getTextFont();
    }
    if (run.look() != Styled.Look.CODE) {
      range.fontStyle = SWT.BOLD;
    }
    if (run.look() == Styled.Look.HEAD) {
      range.font = JFaceResources.getFontRegistry().getBold(JFaceResources.TEXT_FONT);
    }
    return range;
  }

  private void follow(MouseEvent event) {
    int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
    for (int i = 0; i < links.size(); i++) {
      if (offset >= links.get(i).start && offset < links.get(i).start + links.get(i).length) {
        var action = actions.get(i);
        dispose();
        action.run();
        return;
      }
    }
  }

  @Override
  public boolean hasContents() {
    return text.getCharCount() > 0;
  }

  @Override
  public Point computeSizeHint() {
    var most = getSizeConstraints();
    int widest = most == null ? WIDEST : Math.min(WIDEST, Math.max(most.x, WIDEST / 2));
    var natural = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
    return natural.x <= widest ? natural : getShell().computeSize(widest, SWT.DEFAULT, true);
  }

  @Override
  public void setForegroundColor(Color foreground) {
    super.setForegroundColor(foreground);
    text.setForeground(foreground);
  }

  @Override
  public void setBackgroundColor(Color background) {
    super.setBackgroundColor(background);
    text.setBackground(background);
  }

  /** What it shows, for whoever cannot see it. */
  @Override
  public String toString() {
    return text.isDisposed() ? "" : text.getText();
  }

  @Override
  public void setFocus() {
    super.setFocus();
    text.setFocus();
  }
}
