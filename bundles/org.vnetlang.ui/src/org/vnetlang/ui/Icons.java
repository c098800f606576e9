package org.vnetlang.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures in {@code icons/}, by name. */
public final class Icons {
  private Icons() {}

  /** For whoever makes images of his own. */
  public static ImageDescriptor descriptor(String name) {
    return ResourceLocator.imageDescriptorFromBundle(VnetUi.ID, "icons/" + name + ".svg")
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  /** An image that all share and nobody disposes of. */
  public static Image image(String name) {
    var registry = JFaceResources.getImageRegistry();
    var key = VnetUi.ID + "/" + name;
    if (registry.getDescriptor(key) == null) {
      registry.put(key, descriptor(name));
    }
    return registry.get(key);
  }
}
