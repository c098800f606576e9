package org.vnetlang.ide.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.net.Free;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.network.Wire;
import org.vnetlang.lang.vnet.Mac;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.lang.vnet.Range;
import org.vnetlang.model.Platform;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;

/** Fixes that write an address, a MAC, a subnet or a range which nobody has. */
final class Addresses {
  private static final int TRIED = 4;
  private static final int EVERY_OCTET = 255;

  /** The highest last octet that vif-nat serves. */
  private static final int VIF_NAT = 127;

  private Addresses() {}

  /** The next free addresses of the wire. */
  static Stream<String> next(Wrong wrong) {
    return wrong.wire().stream()
        .flatMap(wire -> Free.addresses(wire, TRIED).stream().map(ip -> Free.written(wire, ip)));
  }

  /** A free address in place of the marked one. */
  static Stream<Draft> free(Wrong wrong) {
    return Parts.instead(wrong, next(wrong));
  }

  /** A free address behind {@code ip} in place of the marked words. */
  static Stream<Draft> freeOption(Wrong wrong) {
    return Parts.instead(wrong, next(wrong).map(ip -> "ip " + ip));
  }

  /** A free address for a card that has none. */
  static Stream<Draft> add(Wrong wrong) {
    return wrong.around(Nic.class).stream()
        .flatMap(
            nic ->
                next(wrong)
                    .map(ip -> "ip " + ip)
                    .map(words -> Draft.of("fix.insert", wrong.append(nic, words), words)));
  }

  /** A free address behind the marked word. */
  static Stream<Draft> behind(Wrong wrong) {
    return next(wrong).map(ip -> Draft.of("fix.insert", wrong.behind(" " + ip), ip));
  }

  /** A free address outside every pool, in the lower half of the subnet. */
  static Stream<Draft> low(Wrong wrong) {
    return wrong.wire().stream()
        .flatMap(wire -> Free.addresses(wire, EVERY_OCTET).stream().map(ip -> new At(wire, ip)))
        .filter(at -> at.address().octet(3) <= VIF_NAT)
        .limit(TRIED)
        .flatMap(at -> Parts.instead(wrong, Stream.of(Free.written(at.wire(), at.address()))));
  }

  private record At(Wire wire, Ipv4 address) {}

  /** The gateway of the network, or none. */
  static Stream<Draft> gateway(Wrong wrong) {
    var first =
        wrong.wire().stream()
            .flatMap(wire -> wire.subnets().stream().limit(1))
            .flatMap(
                subnet ->
                    Stream.of(1, 2, 254).map(i -> Free.written(subnet, subnet.network().plus(i))));
    return Stream.concat(Parts.removeOption(wrong), Parts.instead(wrong, first));
  }

  // --- subnets

  /** A free private subnet in place of the marked one. */
  static Stream<Draft> subnet(Wrong wrong) {
    return Parts.instead(
        wrong, Free.subnets(wrong.text().network(), TRIED).stream().map(Object::toString));
  }

  /** A free private subnet at the end of the statement. */
  static Stream<Draft> addSubnet(Wrong wrong) {
    return Free.subnets(wrong.text().network(), TRIED).stream()
        .map(subnet -> "subnet " + subnet)
        .flatMap(words -> Parts.append(words).drafts(wrong));
  }

  /** A free private subnet behind the marked word. */
  static Stream<Draft> subnetBehind(Wrong wrong) {
    return Free.subnets(wrong.text().network(), 1).stream()
        .map(subnet -> Draft.of("fix.insert", wrong.behind(" " + subnet), subnet));
  }

  // --- ranges

  /** A range without anybody's address in place of the marked one. */
  static Stream<Draft> range(Wrong wrong) {
    var clauses = wrong.around(Range.class);
    if (clauses.isEmpty()) {
      return Stream.empty();
    }
    var words = wrong.words(clauses.get());
    return ranges(wrong)
        .map(
            range ->
                Draft.of(
                    "fix.replace",
                    List.of(new Edit(wrong.text().span(Place.ofWhole(clauses.get())), range)),
                    words,
                    range));
  }

  /** Ranges as they are written, that of the marker left out of account. */
  static Stream<String> ranges(Wrong wrong) {
    return wrong.wire().stream()
        .flatMap(
            wire -> {
              var list = new ArrayList<Ipv4Range>(Free.ranges(wire, EVERY_OCTET));
              list.addAll(Free.ranges(wire, VIF_NAT));
              return list.stream().map(range -> written(wire, range));
            });
  }

  private static String written(Wire wire, Ipv4Range range) {
    return "range " + Free.written(wire, range.first()) + " to " + Free.written(wire, range.last());
  }

  // --- MACs

  private static Stream<String> macs(Wrong wrong) {
    var product = wrong.surroundings().platform(wrong.syntax()).map(Platform::product);
    return Free.macs(wrong.text().network(), product, 1).stream().map(Object::toString);
  }

  /** A free MAC of the product's range in place of the marked one, or one that is derived. */
  static Stream<Draft> mac(Wrong wrong) {
    return Stream.concat(
        Parts.instead(wrong, macs(wrong)),
        wrong.around(Mac.class).stream()
            .map(
                mac ->
                    Draft.of(
                        "fix.replace",
                        List.of(new Edit(wrong.text().span(Place.ofWhole(mac)), "mac auto")),
                        wrong.words(mac),
                        "mac auto")));
  }

  /** A free MAC behind the marked word. */
  static Stream<Draft> macBehind(Wrong wrong) {
    return Stream.concat(macs(wrong), Stream.of("auto"))
        .map(mac -> Draft.of("fix.insert", wrong.behind(" " + mac), mac));
  }

  /** The address nearest to a text that is none. */
  static Stream<Draft> repair(Wrong wrong) {
    var text = wrong.marked().strip();
    var plain = text.replaceAll("(^|\\.)0+(?=[0-9])", "$1");
    var octets = text.split("\\.").length;
    Optional<String> longer =
        octets == 3 && text.charAt(0) != '.' ? Optional.of(text + ".1") : Optional.empty();
    return Stream.concat(
        Parts.instead(
            wrong, Stream.concat(Stream.of(plain), longer.stream()).filter(s -> !s.equals(text))),
        free(wrong));
  }
}
