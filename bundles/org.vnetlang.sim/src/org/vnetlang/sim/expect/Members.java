package org.vnetlang.sim.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Party;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.stage.Running;

/** Reads who is meant from a word: {@code web}, {@code web[7]}, {@code dom0.eth0}, an address. */
public final class Members {
  private static final String INTERNET = "internet";

  private Members() {}

  /** Whom a word means in a network; empty for one that nobody is called. */
  public static Optional<Party.Member> of(Running running, String word) {
    String name = word.replaceAll("[\\[\\]]", "");
    Optional<Ipv4> address = Ipv4.parse(name);
    if (address.isPresent()) {
      return Optional.of(new Party.Address(address.get()));
    } else if (name.equals(INTERNET)) {
      return Optional.of(new Party.Internet());
    } else if (running.places().lan(name).isPresent()) {
      return Optional.of(new Party.OnLan(name));
    } else if (isNode(running, name)) {
      return Optional.of(new Party.Node(name));
    }
    int dot = name.indexOf('.');
    return Optional.of(dot)
        .filter(at -> at > 0 && isNode(running, name.substring(0, at)))
        .map(at -> new NicRef(name.substring(0, at), name.substring(at + 1)))
        .filter(nic -> running.places().nic(nic.owner(), nic.nic()).isPresent())
        .map(Party.NodeNic::new);
  }

  private static boolean isNode(Running running, String name) {
    return running.places().host(name).isPresent()
        || running.places().guest(name).isPresent()
        || running.places().machine(name).isPresent()
        || running.world().machine(name).isPresent();
  }

  /** Everybody there is: hosts and guests, machines and routers, LANs, the internet. */
  public static List<Party.Member> all(Running running) {
    var all = new ArrayList<Party.Member>();
    var network = running.network();
    network.lans().forEach(lan -> all.add(new Party.OnLan(lan.name())));
    Stream.of(
            network.lans().stream().flatMap(lan -> lan.machines().stream()).map(m -> m.name()),
            network.machines().stream().map(m -> m.name()),
            network.hosts().stream().map(h -> h.name()),
            network.guests().map(g -> g.name()))
        .flatMap(names -> names)
        .forEach(name -> all.add(new Party.Node(name)));
    if (network.lans().stream().anyMatch(lan -> lan.leadsOut())) {
      all.add(new Party.Internet());
    }
    return all;
  }

  /** The words for everybody. */
  public static List<String> words(Running running) {
    return all(running).stream().map(Words::of).toList();
  }
}
