package org.vnetlang.headless;

import java.util.List;
import java.util.SortedMap;

/**
 * What generating does to an output folder.
 *
 * @param list one change per file that is wanted or was written before, sorted by path
 * @param files the wanted files by path
 * @param foreignManifest whether the folder's manifest is broken or not one of ours, so that
 *     nothing in the folder counts as written by us
 */
public record Changes(
    List<Change> list, SortedMap<String, TargetFile> files, boolean foreignManifest) {
  public Changes {
    list = List.copyOf(list);
  }

  /** How many files this happens to. */
  public int count(Change.Kind kind) {
    return (int) list.stream().filter(each -> each.kind() == kind).count();
  }

  /** Whether a file that somebody edited stands in the way: then nothing is written. */
  public boolean conflict() {
    return list.stream().anyMatch(each -> each.kind() == Change.Kind.CONFLICT);
  }

  /** Whether the folder is not as it should be. */
  public boolean pending() {
    return list.stream().anyMatch(each -> each.kind().changes());
  }

  /** The text that the file will have; the empty string if it will not be there. */
  public String after(Change change) {
    var wanted = files.get(change.path());
    return wanted == null ? "" : wanted.file().content();
  }
}
