package org.vnetlang.lang.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Switch;
import org.vnetlang.lang.vnet.VnetPackage;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Settings;
import org.vnetlang.model.finding.Issue;

/** What the resolvers share while one file is resolved. */
final class Context {
  final Problems problems = new Problems();
  final Values values = new Values(problems);
  final SourceMap sources = new SourceMap();
  final Scope project = new Scope();
  final Map<String, Lan> lans = new LinkedHashMap<>();
  final Map<String, HostDraft> hosts = new LinkedHashMap<>();

  /** Declares a name of the project; a taken one is reported and the thing is left out. */
  boolean declare(Scope scope, Scope.Entry entry, At at) {
    if (entry.members().base() == null) {
      return false;
    }
    var taken = scope.add(entry);
    taken.ifPresent(
        other ->
            problems.report(Issue.DUPLICATE_NAME, at, entry.members().base(), other.kind().word()));
    return taken.isEmpty();
  }

  /**
   * The thing of these kinds with that name, in the host first; reported with the nearest name if
   * there is none.
   */
  Optional<Scope.Entry> find(String name, Optional<Scope> host, Set<Kind> kinds, At at) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var found = host.flatMap(scope -> scope.find(name, kinds)).or(() -> project.find(name, kinds));
    if (found.isEmpty()) {
      unknown(name, host, kinds, at);
    }
    return found;
  }

  /** Reports a name that belongs to nothing. */
  void unknown(String name, Optional<Scope> host, Set<Kind> kinds, At at) {
    var candidates = new ArrayList<String>();
    host.ifPresent(scope -> candidates.addAll(scope.names(kinds)));
    candidates.addAll(project.names(kinds));
    var word = kinds.size() == 1 ? kinds.iterator().next().word() : "thing";
    var nearest = Nearest.of(name, candidates);
    if (nearest.isPresent()) {
      problems.mend(Issue.MISSPELT_NAME, at, nearest.get(), word, name, nearest.get());
    } else {
      problems.report(Issue.UNKNOWN_NAME, at, word, name);
    }
  }

  /** The switches among some options, in the order written. */
  Settings settings(Iterable<? extends EObject> options) {
    var list = new ArrayList<Setting>();
    for (var option : options) {
      if (option instanceof Switch written) {
        written.getSettings().stream()
            .filter(setting -> setting.getName() != null)
            .forEach(
                setting ->
                    list.add(
                        new Setting(
                            setting.getName(),
                            written.isOn(),
                            Optional.ofNullable(setting.getValue()))));
      }
    }
    return list.isEmpty() ? Settings.NONE : new Settings(list);
  }

  /** The whole numbers of a VLAN option: 1–4094 (IEEE 802.1Q). */
  Optional<Integer> vlan(List<? extends EObject> options) {
    return Options.find(options, org.vnetlang.lang.vnet.Vlan.class)
        .flatMap(
            vlan ->
                values.number(At.of(vlan, VnetPackage.Literals.VLAN__ID), vlan.getId(), 1, 4094));
  }

  /** The address list of a {@code dns} option, host parts read in the given subnets. */
  Optional<List<org.vnetlang.model.address.Ipv4>> dns(
      List<? extends EObject> options, List<org.vnetlang.model.address.Prefix> subnets) {
    return Options.find(options, org.vnetlang.lang.vnet.Dns.class)
        .map(
            dns ->
                addresses(dns, VnetPackage.Literals.DNS__ADDRESSES, dns.getAddresses(), subnets));
  }

  /** Reads a list of addresses. */
  List<org.vnetlang.model.address.Ipv4> addresses(
      EObject owner,
      org.eclipse.emf.ecore.EStructuralFeature feature,
      EList<String> texts,
      List<org.vnetlang.model.address.Prefix> subnets) {
    var list = new ArrayList<org.vnetlang.model.address.Ipv4>();
    for (int i = 0; i < texts.size(); i++) {
      values.ip(new At(owner, feature, i), texts.get(i), subnets).ifPresent(list::add);
    }
    return list;
  }
}
