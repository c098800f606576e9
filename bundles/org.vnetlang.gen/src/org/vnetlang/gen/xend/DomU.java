package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vnetlang.gen.Ascii;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;

/**
 * The network lines of a guest's configuration, a Python file that xm runs.
 *
 * @param name the domain's name
 * @param vifs its cards, in the order in which the guest counts them
 * @param kernel what its kernel is told
 * @param kept lines kept as found: assignments to names that are not written here
 */
public record DomU(String name, List<Vif> vifs, Optional<KernelAddress> kernel, List<String> kept) {

  /** The card that the kernel's address is for where the file names none (xm's default). */
  static final String USUAL_CARD = "eth0";

  public DomU {
    vifs = List.copyOf(vifs);
    kept = List.copyOf(kept);
  }

  /** Its lines without comments, in order. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(assignment("name", name));
    lines.addAll(vifLines());
    lines.addAll(kernelLines());
    lines.addAll(kept);
    return lines;
  }

  /** The text, with sentences about each part as comments before it. */
  String print(Remarks remarks) {
    var text = new StringBuilder();
    part(text, remarks.head(), List.of());
    part(text, remarks.name(), List.of(assignment("name", name)));
    part(text, remarks.vifs(), vifLines());
    part(text, remarks.kernel(), kernelLines());
    part(text, remarks.guest(), List.of());
    part(text, kept.isEmpty() ? List.of() : List.of("Kept as found."), kept);
    return text.toString();
  }

  /**
   * What is said in comments.
   *
   * @param head about the file
   * @param name about the domain's name
   * @param vifs about the cards, and what was left out
   * @param kernel about the two addresses
   * @param guest what must be set inside the guest
   */
  record Remarks(
      List<String> head,
      List<String> name,
      List<String> vifs,
      List<String> kernel,
      List<String> guest) {}

  private static void part(StringBuilder text, List<String> remarks, List<String> lines) {
    if (remarks.isEmpty() && lines.isEmpty()) {
      return;
    }
    text.append(text.isEmpty() ? "" : "\n");
    remarks.forEach(sentence -> text.append(Ascii.comment(sentence)));
    lines.forEach(line -> text.append(line).append('\n'));
  }

  private List<String> vifLines() {
    List<String> texts = vifs.stream().map(vif -> PyText.quoted(vif.text())).toList();
    if (texts.size() < 2) {
      return List.of(
          "vif = [ " + texts.stream().map(it -> it + " ").collect(Collectors.joining()) + "]");
    }
    var lines = new ArrayList<String>(List.of("vif = ["));
    texts.forEach(text -> lines.add("  " + text + ","));
    lines.add("]");
    return lines;
  }

  private List<String> kernelLines() {
    var lines = new ArrayList<String>();
    kernel.ifPresent(
        told -> {
          told.address().ifPresent(own -> lines.addAll(fixed(own)));
          told.gateway().ifPresent(ip -> lines.add(assignment("gateway", ip.toString())));
          if (told.address().isEmpty()) {
            lines.add(assignment("dhcp", "dhcp"));
          }
          told.hostname().ifPresent(own -> lines.add(assignment("hostname", own)));
          if (!told.device().equals(USUAL_CARD)) {
            lines.add(assignment("interface", told.device()));
          }
        });
    return lines;
  }

  private static List<String> fixed(InterfaceAddress own) {
    String mask = new Prefix(own.address(), own.length()).mask().toString();
    return List.of(assignment("ip", own.address().toString()), assignment("netmask", mask));
  }

  private static String assignment(String key, String value) {
    return key + " = " + PyText.quoted(value);
  }
}
