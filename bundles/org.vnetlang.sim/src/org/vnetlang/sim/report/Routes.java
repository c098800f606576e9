package org.vnetlang.sim.report;

import java.util.List;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.route.Row;

/** The main routing table, as {@code route -n} and {@code ip route} print it. */
final class Routes {
  private static final Line TITLE = Line.of("Kernel IP routing table");
  private static final Line COLUMNS =
      Line.of("Destination     Gateway         Genmask         Flags Metric Ref    Use Iface");

  private Routes() {}

  /** All rows, in the order of the style's kernel. */
  private static List<Row> rows(Kernel kernel, Style style) {
    var table = kernel.routingTable();
    return style.isToday()
        ? table.rows()
        : FibHash.order(table.prefixes()).stream()
            .flatMap(prefix -> table.rowsOf(prefix).stream())
            .toList();
  }

  /** {@code route -n}. */
  static List<Line> route(Kernel kernel, Style style) {
    var lines = new java.util.ArrayList<>(List.of(TITLE, COLUMNS));
    rows(kernel, style).forEach(row -> lines.add(Line.of(route(kernel, row))));
    return lines;
  }

  private static String route(Kernel kernel, Row row) {
    String flags =
        "U"
            + (row.gateway().isPresent() ? "G" : "")
            + (row.destination().length() == 32 ? "H" : "");
    return "%-15s %-15s %-15s %-5s %-6d 0        0 %s"
        .formatted(
            row.destination().network(),
            row.gateway().map(Object::toString).orElse("0.0.0.0"),
            row.destination().mask(),
            flags,
            row.metric(),
            device(kernel, row).name());
  }

  private static Interface device(Kernel kernel, Row row) {
    return Devices.shown(kernel, kernel.interfaces().at(row.device()));
  }

  /** {@code ip route}. */
  static List<Line> ip(Kernel kernel, Style style) {
    return rows(kernel, style).stream().map(row -> Line.of(ip(kernel, style, row))).toList();
  }

  private static String ip(Kernel kernel, Style style, Row row) {
    Interface device = device(kernel, row);
    // in 2006 two blanks stood before all that is not address or device
    String gap = style.isToday() ? "" : " ";
    var text = new StringBuilder(destination(row)).append(' ');
    row.gateway().ifPresent(gateway -> text.append("via ").append(gateway).append(' '));
    text.append("dev ").append(device.name()).append(' ');
    text.append(row.byKernel() ? gap + "proto kernel " : "");
    text.append(row.scopeLink() ? gap + "scope link " : "");
    row.source().ifPresent(source -> text.append(gap).append("src ").append(source).append(' '));
    text.append(row.metric() == 0 ? "" : gap + "metric " + row.metric() + " ");
    boolean dead = style.isToday() && !new Seen(kernel, style, device, false).carrier();
    return text.append(dead ? "linkdown " : "").toString();
  }

  private static String destination(Row row) {
    return switch (row.destination().length()) {
      case 0 -> "default";
      case 32 -> row.destination().network().toString();
      default -> row.destination().toString();
    };
  }
}
