package org.vnetlang.ui.product;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files among the arguments of an Eclipse application. */
public final class CommandLine {
  private CommandLine() {}

  /**
   * Everything that is no option, and no value of one that the workbench knows.
   *
   * @param arguments what was typed
   * @param folder what relative paths begin at
   */
  public static List<Path> files(String[] arguments, String folder) {
    var files = new ArrayList<Path>();
    for (int i = 0; i < arguments.length; i++) {
      if (hasValue(arguments[i])) {
        i++;
      } else if (!arguments[i].startsWith("-")) {
        files.add(Path.of(folder).resolve(arguments[i]).toAbsolutePath().normalize());
      }
    }
    return files;
  }

  private static boolean hasValue(String argument) {
    return List.of("-data", "-product", "-application", "-perspective", "-nl", "-showLocation")
        .contains(argument);
  }
}
