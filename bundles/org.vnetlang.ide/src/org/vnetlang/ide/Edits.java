package org.vnetlang.ide;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Edits of several files. Those of one file are in order and do not overlap; all offsets are those
 * of the texts before.
 *
 * @param byFile the edits of each file
 */
public record Edits(Map<URI, List<Edit>> byFile) {
  public Edits {
    var sorted = new TreeMap<URI, List<Edit>>();
    byFile.forEach(
        (uri, edits) -> {
          var list = new ArrayList<>(edits);
          list.sort(Comparator.comparing(Edit::where));
          sorted.put(uri, List.copyOf(list));
        });
    byFile = Collections.unmodifiableMap(sorted);
  }

  /** Edits of one file. */
  public static Edits of(URI uri, List<Edit> edits) {
    return new Edits(Map.of(uri, edits));
  }

  /** The edits of a file; none where it is not touched. */
  public List<Edit> of(URI uri) {
    return byFile.getOrDefault(uri, List.of());
  }
}
