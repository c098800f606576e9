package org.vnetlang.ui.product;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.expectations.ExpectationsView;

/** "Virtual networks": files at the left, the text, its outline, below what is said about it. */
public final class NetworksPerspective implements IPerspectiveFactory {
  /** The perspective's id. */
  public static final String ID = VnetUi.ID + ".perspective";

  private static final String FILES = "org.eclipse.ui.navigator.ProjectExplorer";
  private static final String SEARCH = "org.eclipse.search.ui.views.SearchView";
  private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    var editors = layout.getEditorArea();
    layout.createFolder("left", IPageLayout.LEFT, 0.2f, editors).addView(FILES);
    var below = layout.createFolder("below", IPageLayout.BOTTOM, 0.66f, editors);
    below.addView(ExpectationsView.ID);
    below.addView(IPageLayout.ID_PROBLEM_VIEW);
    below.addPlaceholder(SEARCH);
    below.addPlaceholder(PROGRESS);
    layout.createFolder("right", IPageLayout.RIGHT, 0.76f, editors).addView(IPageLayout.ID_OUTLINE);
    layout.addNewWizardShortcut(VnetUi.ID + ".newProject");
    layout.addNewWizardShortcut(VnetUi.ID + ".newFile");
    layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
    layout.addShowViewShortcut(ExpectationsView.ID);
    layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
    layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
    layout.addShowViewShortcut(FILES);
    layout.addPerspectiveShortcut(ID);
  }
}
