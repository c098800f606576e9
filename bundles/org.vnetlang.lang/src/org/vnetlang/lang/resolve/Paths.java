package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Entry;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Path;
import org.vnetlang.lang.vnet.Segment;
import org.vnetlang.model.finding.Issue;

/** Follows dotted paths: {@code xen[4].eth0}, {@code host.guest.vif1.0}, {@code web[1 to 10]}. */
final class Paths {
  private static final Set<Kind> NODES =
      EnumSet.of(Kind.HOST, Kind.GUEST, Kind.MACHINE, Kind.ROUTER);

  private final Context context;
  private final Nodes nodes;

  Paths(Context context, Nodes nodes) {
    this.context = context;
    this.nodes = nodes;
  }

  /**
   * One thing a path leads to.
   *
   * @param kind what it is
   * @param owner the host of a network or guest, the owner of a nic; else empty
   * @param name its name
   */
  record Target(Kind kind, String owner, String name) {}

  /**
   * Where a path leads.
   *
   * @param targets all things; several if an array is meant as a whole or in part
   * @param whole whether an array is named without an index
   */
  record Found(List<Target> targets, boolean whole) {
    static final Found NOTHING = new Found(List.of(), false);
  }

  /** Follows the path, beginning in the host's scope if there is one. */
  Found follow(Path path, Optional<HostDraft> host, Set<Kind> kinds) {
    if (path == null || path.getSegments().isEmpty()) {
      return Found.NOTHING;
    }
    var first = path.getSegments().get(0);
    boolean last = path.getSegments().size() == 1;
    var wanted = last ? kinds : NODES;
    var entry = first(first, host, wanted);
    var found = entry.map(e -> members(first, e, host)).orElse(Found.NOTHING);
    for (int i = 1; i < path.getSegments().size() && !found.targets().isEmpty(); i++) {
      found = step(path.getSegments().get(i), found);
    }
    return found;
  }

  private Optional<Entry> first(Segment segment, Optional<HostDraft> host, Set<Kind> kinds) {
    var name = Names.one(segment, SEGMENT__TARGET);
    var at = At.of(segment, SEGMENT__TARGET);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var here = host.map(HostDraft::scope);
    var found =
        here.flatMap(scope -> scope.find(name, kinds)).or(() -> context.project.find(name, kinds));
    if (found.isPresent()) {
      return found;
    }
    var inside = insideHosts(name, kinds);
    if (inside.size() == 1) {
      return Optional.of(inside.get(0).entry());
    }
    if (inside.size() > 1) {
      context.problems.report(
          Issue.AMBIGUOUS_NAME,
          at,
          name,
          String.join(", ", inside.stream().map(in -> in.host() + "." + name).limit(5).toList()));
    } else {
      context.unknown(name, here, kinds, at);
    }
    return Optional.empty();
  }

  private record Inside(String host, Entry entry) {}

  /**
   * Networks are local to a host; at the top of the file a name is enough where only one host has
   * it.
   */
  private List<Inside> insideHosts(String name, Set<Kind> kinds) {
    var list = new ArrayList<Inside>();
    for (var draft : context.hosts.values()) {
      draft
          .scope()
          .find(name, kinds)
          .ifPresent(entry -> list.add(new Inside(draft.name(), owned(entry, draft))));
      if (list.size() > 5) {
        break;
      }
    }
    return list;
  }

  private static Entry owned(Entry entry, HostDraft draft) {
    return new Entry(
        entry.kind(),
        entry.members(),
        entry.declaration() == null ? draft.syntax() : entry.declaration());
  }

  private Found members(Segment segment, Entry entry, Optional<HostDraft> host) {
    var names = sliced(segment, entry.members());
    var owner = owner(entry, host);
    boolean whole = entry.members().array() && segment.getFirst() == null;
    return new Found(
        names.stream().map(name -> new Target(entry.kind(), owner, name)).toList(), whole);
  }

  /**
   * Networks and nics belong to a host; which one is known from the place of the name or, at the
   * top, from its only bearer.
   */
  private String owner(Entry entry, Optional<HostDraft> host) {
    if (entry.kind() != Kind.NETWORK && entry.kind() != Kind.NIC) {
      return "";
    }
    var name = entry.members().base();
    return host.filter(draft -> draft.scope().find(name, Set.of(entry.kind())).isPresent())
        .or(
            () ->
                context.hosts.values().stream()
                    .filter(d -> d.scope().find(name, Set.of(entry.kind())).isPresent())
                    .findFirst())
        .map(HostDraft::name)
        .orElse("");
  }

  private List<String> sliced(Segment segment, Members members) {
    if (segment.getFirst() == null) {
      return members.names();
    }
    var at = At.of(segment, SEGMENT__FIRST);
    var first = context.values.number(at, segment.getFirst(), 0, Integer.MAX_VALUE);
    var last =
        context.values.number(
            At.of(segment, SEGMENT__LAST), segment.getLast(), 0, Integer.MAX_VALUE);
    if (!members.array()) {
      context.problems.report(Issue.NOT_AN_ARRAY, at, members.base());
      return members.names();
    }
    if (first.isEmpty() || segment.getLast() != null && last.isEmpty()) {
      return List.of();
    }
    var slice = members.slice(first.get(), last.orElse(first.get()));
    if (slice.size() < last.orElse(first.get()) - first.get() + 1) {
      context.problems.report(
          Issue.INDEX_OUTSIDE_ARRAY,
          at,
          members.base(),
          members.first(),
          members.first() + members.names().size() - 1);
    }
    return slice;
  }

  private Found step(Segment segment, Found from) {
    var name = Names.one(segment, SEGMENT__TARGET);
    var list = new ArrayList<Target>();
    boolean whole = from.whole();
    for (var target : from.targets()) {
      var entry = nodes.inside(target, name);
      if (entry.isPresent()) {
        whole |= entry.get().members().array() && segment.getFirst() == null;
        sliced(segment, entry.get().members())
            .forEach(n -> list.add(new Target(entry.get().kind(), target.name(), n)));
      } else if (!name.isEmpty()) {
        context.problems.report(
            Issue.NO_SUCH_PART, At.of(segment, SEGMENT__TARGET), target.name(), name);
        break;
      }
    }
    return new Found(list, whole);
  }
}
