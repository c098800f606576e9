package org.vnetlang.ui.editor.rename;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vnetlang.ide.Edits;
import org.vnetlang.ide.Renaming;
import org.vnetlang.ui.editor.Words;

/** Asks for a name beside the old one, and says at once how far it reaches or why it cannot be. */
final class RenameDialog extends Dialog {
  private static final int WIDTH = 380;

  private final String old;
  private final Point place;
  private final Function<String, Renaming> renaming;
  private Text name;
  private Label icon;
  private Label message;
  private Optional<Edits> edits = Optional.empty();

  /**
   * A dialog about a name.
   *
   * @param place where on the screen it stands
   * @param renaming says what comes of a name
   */
  RenameDialog(Shell parent, String old, Point place, Function<String, Renaming> renaming) {
    super(parent);
    this.old = old;
    this.place = place;
    this.renaming = renaming;
  }

  /** What is to be written; nothing before somebody wrote a name that can be. */
  Optional<Edits> edits() {
    return edits;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(Words.say("rename.title", old));
  }

  @Override
  protected Point getInitialLocation(Point size) {
    return place;
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    var area = (Composite) super.createDialogArea(parent);
    var body = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(body);
    new Label(body, SWT.NONE).setText(Words.say("rename.name"));
    name = new Text(body, SWT.BORDER | SWT.SINGLE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
    name.setText(old);
    name.selectAll();
    icon = new Label(body, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(icon);
    message = new Label(body, SWT.WRAP);
    int lines = convertHeightInCharsToPixels(2);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, lines).applyTo(message);
    name.addModifyListener(event -> check());
    return area;
  }

  @Override
  protected Control createContents(Composite parent) {
    var contents = super.createContents(parent);
    check();
    name.setFocus();
    return contents;
  }

  private void check() {
    var wish = name.getText().strip();
    edits = Optional.empty();
    if (wish.equals(old)) {
      say(null, Words.say("rename.same"));
    } else {
      var result = renaming.apply(wish);
      if (result instanceof Renaming.Changes changes) {
        edits = Optional.of(changes.edits());
        say(JFaceResources.getImage(DLG_IMG_MESSAGE_INFO), reach(changes.edits()));
      } else if (result instanceof Renaming.Refused refused) {
        say(JFaceResources.getImage(DLG_IMG_MESSAGE_ERROR), refused.sentence());
      }
    }
    getButton(IDialogConstants.OK_ID).setEnabled(edits.isPresent());
  }

  private static String reach(Edits edits) {
    int files = edits.byFile().size();
    int places = edits.byFile().values().stream().mapToInt(each -> each.size()).sum();
    return files == 1
        ? Words.say("rename.reach.one", places)
        : Words.say("rename.reach", places, files);
  }

  private void say(Image image, String sentence) {
    icon.setImage(image);
    message.setText(sentence);
    icon.getParent().layout(true);
  }
}
