package org.vnetlang.headless.fidelity.dhcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.dhcp.Addresses;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.Parameters;
import org.vnetlang.sim.dhcp.Sent;

/**
 * A message on a segment.
 *
 * @param via the segment
 * @param sent the message
 */
record Frame(String via, Sent sent) {
  private static final String NOBODY = "0.0.0.0";
  private static final String ALL = "255.255.255.255";

  /** Reads one; transactions are counted in the order in which they appear. */
  static Frame read(JsonObject json, long at, Map<String, Integer> transactions) {
    String xid = json.get("xid").getAsString();
    int transaction = transactions.computeIfAbsent(xid, k -> transactions.size() + 1);
    var identity =
        new Identity(Mac.of(json.get("mac").getAsString()), text(json, "uid"), text(json, "name"));
    var addresses =
        new Addresses(
            address(json, "client"),
            address(json, "your"),
            address(json, "requested"),
            address(json, "server"),
            address(json, "relay"));
    var message =
        new Message(
            MessageKind.valueOf(json.get("kind").getAsString()),
            identity,
            transaction,
            addresses,
            json.has("flag"),
            json.has("lease") ? Optional.of(parameters(json)) : Optional.empty(),
            text(json, "text"));
    var sent =
        new Sent(
            at,
            message,
            address(json, "from").filter(own -> !own.toString().equals(NOBODY)),
            address(json, "to").filter(to -> !to.toString().equals(ALL)));
    return new Frame(json.get("via").getAsString(), sent);
  }

  static Parameters parameters(JsonObject json) {
    int mask =
        address(json, "mask")
            .map(bits -> Integer.bitCount(bits.bits()))
            .orElse(Prefix.of("0.0.0.0/0").length());
    return new Parameters(
        mask,
        address(json, "broadcast"),
        addresses(json, "routers"),
        addresses(json, "dns"),
        text(json, "domain"),
        json.has("lease") ? json.get("lease").getAsLong() : 0);
  }

  static Optional<String> text(JsonObject json, String key) {
    return Optional.ofNullable(json.get(key)).map(JsonElement::getAsString);
  }

  static Optional<Ipv4> address(JsonObject json, String key) {
    return text(json, key).map(Ipv4::of);
  }

  static List<Ipv4> addresses(JsonObject json, String key) {
    return json.has(key)
        ? StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
            .map(one -> Ipv4.of(one.getAsString()))
            .toList()
        : List.of();
  }

  boolean fromServer() {
    return sent.message().kind().fromServer();
  }

  Mac client() {
    return sent.message().client().mac();
  }

  /** Everything but the time, one line each, transactions counted in order. */
  static List<String> shown(List<Frame> frames) {
    var numbers = new HashMap<String, Integer>();
    return frames.stream()
        .map(
            frame -> {
              Message message = frame.sent.message();
              int number =
                  numbers.computeIfAbsent(
                      frame.client() + " " + message.transaction(), k -> numbers.size() + 1);
              return frame.via + " " + shown(frame.sent, number);
            })
        .toList();
  }

  private static String shown(Sent sent, int transaction) {
    Message message = sent.message();
    var text = new StringBuilder();
    text.append(message.kind()).append(" #").append(transaction);
    text.append(' ').append(message.client().mac());
    text.append(' ').append(sent.from().map(Ipv4::toString).orElse(NOBODY));
    text.append(" > ").append(sent.to().map(Ipv4::toString).orElse(ALL));
    Addresses addresses = message.addresses();
    addresses.client().ifPresent(a -> text.append(" ciaddr ").append(a));
    addresses.your().ifPresent(a -> text.append(" yiaddr ").append(a));
    addresses.requested().ifPresent(a -> text.append(" requested ").append(a));
    addresses.server().ifPresent(a -> text.append(" server ").append(a));
    addresses.relay().ifPresent(a -> text.append(" giaddr ").append(a));
    text.append(message.broadcastFlag() ? " broadcast" : "");
    message.parameters().ifPresent(told -> text.append(' ').append(shown(told)));
    message.text().ifPresent(reason -> text.append(" \"").append(reason).append('"'));
    return text.toString();
  }

  private static String shown(Parameters told) {
    return "/"
        + told.maskLength()
        + told.broadcast().map(all -> " brd " + all).orElse("")
        + words(" via ", told.routers())
        + words(" dns ", told.dns())
        + told.domain().map(name -> " domain " + name).orElse("")
        + (" lease " + told.leaseSeconds());
  }

  private static String words(String before, List<Ipv4> addresses) {
    return addresses.isEmpty()
        ? ""
        : before + String.join(" ", addresses.stream().map(Ipv4::toString).toList());
  }
}
