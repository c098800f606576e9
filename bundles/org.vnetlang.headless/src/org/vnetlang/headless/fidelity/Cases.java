package org.vnetlang.headless.fidelity;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.headless.fidelity.dhcp.OriginalCase;
import org.vnetlang.headless.fidelity.dhcp.Said;

/** Finds recordings and the files that describe the same networks. */
public final class Cases {
  /** Larger ones are not read, in bytes. */
  private static final long LIMIT = 64L << 20;

  private final List<Found> found = new ArrayList<>();

  private Cases() {}

  /**
   * A recording that was found.
   *
   * @param name its name
   * @param file where it is
   * @param network the .vnet beside it, if there is one
   * @param recording what it says of a network; empty where it cannot be read
   * @param row how it compares, where it says itself what is to be simulated: a DHCP server with
   *     its configuration
   */
  public record Found(
      String name,
      Path file,
      Optional<Path> network,
      Optional<Recording> recording,
      Optional<Compared> row) {}

  /**
   * The recordings of a folder: itself in the original form, files in the compact form, and folders
   * in it, by name. The network of a case is CASE.vnet beside or in its folder, or the only .vnet
   * in it.
   */
  public static List<Found> in(Path folder) throws IOException {
    var cases = new Cases();
    cases.look(folder.toAbsolutePath().normalize());
    return List.copyOf(cases.found);
  }

  private void look(Path folder) throws IOException {
    if (isCase(folder)) {
      original(folder);
      return;
    }
    for (Path each : children(folder)) {
      String name = each.getFileName().toString();
      if (Files.isDirectory(each) && isCase(each)) {
        original(each);
      } else if (Files.isDirectory(each)) {
        servers(each);
      } else if (name.endsWith(".json") && Files.isRegularFile(each)) {
        compact(each, name.substring(0, name.length() - ".json".length()));
      }
    }
  }

  /** A case of DHCP has a folder for each server in it. */
  private void servers(Path folder) throws IOException {
    for (Path each : children(folder)) {
      if (Files.isDirectory(each) && OriginalCase.is(each)) {
        original(each);
      }
    }
  }

  private static boolean isCase(Path folder) {
    return OriginalForm.is(folder) || PrintedForm.is(folder) || OriginalCase.is(folder);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void original(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    if (OriginalCase.is(folder)) {
      server(folder.getParent().getFileName() + "-" + name, folder);
      return;
    }
    Optional<Recording> recording =
        readable(
            () ->
                CompactForm.read(
                    name,
                    OriginalForm.is(folder)
                        ? OriginalForm.compact(folder)
                        : PrintedForm.compact(folder)));
    found.add(new Found(name, folder, network(folder, name), recording, Optional.empty()));
  }

  private void server(String name, Path folder) throws IOException {
    Optional<Compared> row =
        readable(() -> Compared.of(name, Said.of(name, OriginalCase.compact(folder))));
    found.add(new Found(name, folder, Optional.empty(), Optional.empty(), row));
  }

  /** Something that is read from JSON. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * What was read; empty where it is no text, no JSON or has another shape, which Gson tells by
   * many kinds of exceptions.
   */
  private static <T> Optional<T> readable(Reading<T> reading) throws IOException {
    try {
      return Optional.of(reading.read());
    } catch (CharacterCodingException | RuntimeException odd) {
      return Optional.empty();
    }
  }

  private static Optional<Path> network(Path folder, String name) throws IOException {
    List<Path> own =
        children(folder).stream()
            .filter(file -> file.getFileName().toString().endsWith(".vnet"))
            .toList();
    return Stream.concat(
            Stream.of(folder.resolve(name + ".vnet"), folder.resolveSibling(name + ".vnet"))
                .filter(Files::isRegularFile),
            own.size() == 1 ? own.stream() : Stream.of())
        .findFirst();
  }

  private void compact(Path file, String name) throws IOException {
    if (Files.size(file) > LIMIT) {
      return;
    }
    Optional<JsonElement> parsed = readable(() -> OriginalForm.parse(file));
    if (parsed.filter(Said::isRecorded).isPresent()) {
      Optional<Compared> row = readable(() -> Compared.of(name, Said.of(name, parsed.get())));
      found.add(new Found(name, file, Optional.empty(), Optional.empty(), row));
    } else if (parsed.filter(CompactForm::is).isPresent()) {
      compact(file, name, parsed.get());
    }
  }

  private void compact(Path file, String name, JsonElement json) throws IOException {
    Optional<Recording> recording = readable(() -> CompactForm.read(name, json.getAsJsonObject()));
    Optional<Path> network =
        Optional.of(file.resolveSibling(name + ".vnet")).filter(Files::isRegularFile);
    found.add(new Found(name, file, network, recording, Optional.empty()));
  }
}
