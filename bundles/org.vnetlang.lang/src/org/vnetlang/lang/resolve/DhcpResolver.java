package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.vnet.DenyUnknown;
import org.vnetlang.lang.vnet.Dhcp;
import org.vnetlang.lang.vnet.Lease;
import org.vnetlang.lang.vnet.Range;
import org.vnetlang.lang.vnet.ServedBy;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Builds the DHCP server of a LAN or network. */
final class DhcpResolver {
  private final Context context;

  DhcpResolver(Context context) {
    this.context = context;
  }

  /** The service written among some members; a second one is reported. */
  Optional<DhcpService> service(
      List<? extends EObject> members, Subject subject, List<Prefix> subnets) {
    var written = Options.all(members, Dhcp.class);
    return written.stream().findFirst().map(dhcp -> service(dhcp, subject.dhcp(), subnets));
  }

  private DhcpService service(Dhcp dhcp, Subject subject, List<Prefix> subnets) {
    var ranges = Options.all(dhcp.getClauses(), Range.class);
    var others = new ArrayList<EObject>(dhcp.getClauses());
    others.removeAll(ranges);
    var clauses = Options.of(others, context.problems);
    context.sources.put(subject, dhcp, dhcp.getClauses());
    var lease = Options.find(clauses, Lease.class);
    var served = Options.find(clauses, ServedBy.class);
    return new DhcpService(
        ranges(ranges, subject, subnets),
        lease
            .flatMap(l -> context.values.millis(At.of(l, LEASE__VALUE), l.getValue(), l.getUnit()))
            .map(DhcpResolver::seconds),
        lease
            .flatMap(l -> context.values.millis(At.of(l, LEASE__MAX), l.getMax(), l.getMaxUnit()))
            .map(DhcpResolver::seconds),
        served.flatMap(s -> PlatformResolver.tool(s.getTool())),
        served.flatMap(
            s -> context.values.ip(At.of(s, SERVED_BY__ADDRESS), s.getAddress(), subnets)),
        Options.find(clauses, DenyUnknown.class).isPresent(),
        context.settings(clauses));
  }

  /** DHCP counts whole seconds (RFC 2131); anything shorter is one. */
  private static long seconds(long millis) {
    return Math.max(1, millis / 1000);
  }

  private List<Ipv4Range> ranges(List<Range> written, Subject subject, List<Prefix> subnets) {
    var list = new ArrayList<Ipv4Range>();
    for (var range : written) {
      var first = context.values.ip(At.of(range, RANGE__FIRST), range.getFirst(), subnets);
      var last = context.values.ip(At.of(range, RANGE__LAST), range.getLast(), subnets);
      if (first.isPresent() && range.getLast() == null) {
        context.problems.report(
            Issue.RANGE_WITHOUT_END, At.of(range, RANGE__FIRST), range.getFirst());
      }
      if (first.isPresent() && last.isPresent()) {
        context.sources.put(subject.range(list.size()), range, List.of(range));
        list.add(new Ipv4Range(first.get(), last.get()));
      }
    }
    return list;
  }
}
