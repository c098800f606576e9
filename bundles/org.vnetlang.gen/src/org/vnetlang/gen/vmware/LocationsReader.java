package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.vmware.LocationsEntry.Answer;
import org.vnetlang.gen.vmware.LocationsEntry.Forget;
import org.vnetlang.gen.vmware.LocationsEntry.ForgetFile;
import org.vnetlang.gen.vmware.LocationsEntry.Ignored;
import org.vnetlang.gen.vmware.LocationsEntry.InstalledFile;
import org.vnetlang.gen.vmware.LocationsEntry.InstalledFolder;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.vmware.Vmnet;

/** Reads {@code /etc/vmware/locations}: real ones with everything in them, ours strictly. */
public final class LocationsReader {
  private static final Pattern WORD_AND_REST = Pattern.compile("(\\S+)(?: (.*))?", Pattern.DOTALL);
  private static final Pattern PATH_AND_TIME =
      Pattern.compile("(.+) ([0-9]{1,18})", Pattern.DOTALL);
  private static final Pattern OURS =
      Pattern.compile("NETWORKING|VNET_(0|[1-9][0-9]{0,2})_(" + names() + ")");

  private LocationsReader() {}

  private static String names() {
    return String.join("|", List.of(Locations.Key.values()).stream().map(Enum::name).toList());
  }

  /** A file of the product; as the start script does, words that mean nothing are passed over. */
  public static Locations lenient(String text) {
    return new Locations(text.lines().map(LocationsReader::entry).toList());
  }

  /** A fragment of ours: answers, and forgotten answers, about networks, and comments. */
  public static Reading<Locations> strict(String text) {
    var entries = new ArrayList<LocationsEntry>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      LocationsEntry entry = entry(lines[i]);
      Optional<String> refused = refused(lines[i], entry);
      if (refused.isPresent()) {
        return new Reading.Refused<>(i + 1, refused.get());
      }
      if (!(entry instanceof Ignored)) {
        entries.add(entry);
      }
    }
    return new Reading.Read<>(new Locations(entries));
  }

  static LocationsEntry entry(String line) {
    Matcher record = WORD_AND_REST.matcher(line);
    if (!record.matches() || record.group(2) == null) {
      return new Ignored(line);
    }
    String rest = record.group(2);
    return switch (record.group(1)) {
      case "answer" -> answer(line, rest);
      case "remove_answer" -> new Forget(rest);
      case "file" -> file(rest);
      case "remove_file" -> new ForgetFile(rest);
      case "directory" -> new InstalledFolder(rest);
      default -> new Ignored(line);
    };
  }

  private static LocationsEntry answer(String line, String rest) {
    Matcher answer = WORD_AND_REST.matcher(rest);
    if (!answer.matches()) {
      return new Ignored(line);
    }
    return new Answer(answer.group(1), answer.group(2) == null ? "" : answer.group(2));
  }

  private static LocationsEntry file(String rest) {
    Matcher timed = PATH_AND_TIME.matcher(rest);
    return timed.matches()
        ? new InstalledFile(timed.group(1), Optional.of(Long.parseLong(timed.group(2))))
        : new InstalledFile(rest, Optional.empty());
  }

  private static Optional<String> refused(String line, LocationsEntry entry) {
    if (!Ascii.printable(line)) {
      return Optional.of("The line holds a character that is not printable ASCII.");
    }
    if (entry instanceof Answer answer) {
      return ours(answer.key()) && fits(answer.key(), answer.value())
          ? Optional.empty()
          : Optional.of(
              "'" + answer.key() + "' with this value is no answer that is written here.");
    }
    if (entry instanceof Forget forget) {
      return ours(forget.key())
          ? Optional.empty()
          : Optional.of("'" + forget.key() + "' is no key that is written here.");
    }
    boolean comment = line.isEmpty() || line.startsWith("# ");
    return comment ? Optional.empty() : Optional.of("The line is neither an answer nor a comment.");
  }

  private static boolean ours(String key) {
    Matcher ours = OURS.matcher(key);
    return ours.matches()
        && (ours.group(1) == null || Vmnet.numbered(Integer.parseInt(ours.group(1))).isPresent());
  }

  private static boolean fits(String key, String value) {
    if (key.endsWith("_INTERFACE")) {
      return Hubs.INTERFACE.matcher(value).matches();
    } else if (key.endsWith("_NETMASK")) {
      return Netmask.length(value).isPresent();
    } else if (key.endsWith("_HOSTADDR") || key.endsWith("_SUBNET")) {
      return Ipv4.parse(value).isPresent();
    }
    return value.equals("yes") || value.equals("no");
  }
}
