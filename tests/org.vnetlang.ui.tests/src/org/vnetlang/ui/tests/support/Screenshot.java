package org.vnetlang.ui.tests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;

/** Pictures of the screen, for people to look at; nothing is compared with them. */
public final class Screenshot {
  private Screenshot() {}

  /** Saves the whole screen as {@code NAME.png} in the build's output. */
  public static Path take(String name) throws IOException {
    Pump.idle();
    var display = Display.getCurrent();
    var bounds = display.getBounds();
    var image = new Image(display, bounds.width, bounds.height);
    var gc = new GC(display);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    var loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    image.dispose();
    var folder = Path.of(System.getProperty("vnet.screenshots", "target/screenshots"));
    var file = folder.resolve(name + ".png");
    Files.createDirectories(folder);
    loader.save(file.toString(), SWT.IMAGE_PNG);
    return file;
  }
}
