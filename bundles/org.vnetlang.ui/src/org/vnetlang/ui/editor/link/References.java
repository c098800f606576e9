package org.vnetlang.ui.editor.link;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Location;
import org.vnetlang.ui.editor.Picture;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.Words;
import org.vnetlang.ui.editor.change.Texts;
import org.vnetlang.ui.editor.outline.QuickTree;

/** Lists where the thing under the caret is named, in all files. */
public final class References {
  private References() {}

  /** Opens the list; says so where nothing names it. */
  public static void run(VnetEditor editor) {
    var snapshot = editor.session().current();
    var found = snapshot.references(editor.caret(), true, Cancel.NEVER);
    if (found.isEmpty()) {
      editor.tell(Words.say("references.none"));
      return;
    }
    var rows = found.stream().map(References::row).toList();
    new QuickTree(
            editor.getSite().getShell(),
            Words.say("references.title", rows.size()),
            new Flat(rows),
            new Rows(),
            chosen -> Places.show(editor.getSite().getPage(), ((Row) chosen).place()))
        .open();
  }

  /**
   * A line of the list.
   *
   * @param place where the name stands
   * @param file name of the file
   * @param line from 1
   * @param text the line that it stands on
   */
  private record Row(Location place, String file, int line, String text) {}

  private static Row row(Location place) {
    var text = text(place.uri());
    int offset = Math.min(place.span().offset(), text.length());
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    int line = (int) text.substring(0, offset).chars().filter(each -> each == '\n').count() + 1;
    return new Row(
        place,
        String.valueOf(Path.of(place.uri().getPath()).getFileName()),
        line,
        text.substring(start, end < 0 ? text.length() : end).strip());
  }

  private static String text(URI uri) {
    return Texts.of(uri).orElse("");
  }

  /** Rows without anything inside. */
  private record Flat(List<Row> rows) implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return rows.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return new Object[0];
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return false;
    }
  }

  private static final class Rows extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
      var row = (Row) element;
      // the place first: a long line is cut off at its end
      return new StyledString(row.file() + ":" + row.line(), StyledString.QUALIFIER_STYLER)
          .append("  " + row.text());
    }

    @Override
    public Image getImage(Object element) {
      return Picture.WORD.image();
    }
  }
}
