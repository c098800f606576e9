package org.vnetlang.gen.dhcpd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.gen.Reading;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

/**
 * Reads a dhcpd.conf strictly: the statements that {@link DhcpdConf#print} writes, in any order,
 * and comments. Everything else is refused, above all what runs or includes something: {@code
 * execute}, {@code on commit}, {@code include}, {@code if}, {@code class}.
 */
public final class DhcpdReader {
  private final Tokens tokens;
  private final Dialect dialect;
  private final Scope top = new Scope();
  private final List<SubnetEntry> subnets = new ArrayList<>();
  private final List<HostEntry> hosts = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();

  private DhcpdReader(Tokens tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** The configuration, or the first statement that is not one of ours. */
  public static Reading<DhcpdConf> read(String text, Dialect dialect) {
    try {
      var reader = new DhcpdReader(new Tokens(DhcpdLexer.tokens(text)), dialect);
      return new Reading.Read<>(reader.conf());
    } catch (Refusal refusal) {
      return new Reading.Refused<>(refusal.line(), refusal.getMessage());
    }
  }

  private DhcpdConf conf() throws Refusal {
    while (!tokens.ended()) {
      Token word = tokens.word();
      switch (word.text()) {
        case "ddns-update-style" -> ddns(word);
        case "subnet" -> subnets.add(subnet(Optional.empty()));
        case "shared-network" -> cable();
        case "host" -> host(word);
        default -> top.statement(word, tokens);
      }
    }
    return new DhcpdConf(top.parameters(), subnets, hosts);
  }

  private void ddns(Token word) throws Refusal {
    if (dialect == Dialect.ISC_2_0) {
      throw new Refusal(word.line(), "ISC 2.0 has no ddns-update-style.");
    }
    top.once(word);
    tokens.expect("none");
    tokens.end();
  }

  private void cable() throws Refusal {
    String name = tokens.label();
    tokens.open();
    while (!tokens.closed()) {
      tokens.expect("subnet");
      subnets.add(subnet(Optional.of(name)));
    }
  }

  private SubnetEntry subnet(Optional<String> cable) throws Refusal {
    Token at = tokens.peek();
    Ipv4 network = tokens.address();
    tokens.expect("netmask");
    Prefix prefix = prefix(network, tokens.address(), at.line());
    tokens.open();
    var scope = new Scope();
    var ranges = new ArrayList<Ipv4Range>();
    while (!tokens.closed()) {
      Token word = tokens.word();
      if (word.text().equals("range")) {
        ranges.add(new Ipv4Range(tokens.address(), tokens.address()));
        tokens.end();
      } else {
        scope.statement(word, tokens);
      }
    }
    return new SubnetEntry(cable, prefix, ranges, scope.parameters());
  }

  private static Prefix prefix(Ipv4 network, Ipv4 mask, int line) throws Refusal {
    var prefix = new Prefix(network, Integer.bitCount(mask.bits()));
    if (!prefix.mask().equals(mask) || !prefix.network().equals(network)) {
      throw new Refusal(line, network + " with netmask " + mask + " is not a subnet.");
    }
    return prefix;
  }

  private void host(Token at) throws Refusal {
    String name = tokens.label();
    if (!labels.add(name.toLowerCase(Locale.ROOT))) {
      throw new Refusal(at.line(), "A host '" + name + "' is declared twice.");
    }
    tokens.open();
    var scope = new Scope();
    Optional<Mac> mac = Optional.empty();
    Optional<Ipv4> address = Optional.empty();
    while (!tokens.closed()) {
      Token word = tokens.word();
      switch (word.text()) {
        case "hardware" -> mac = hardware(scope, word);
        case "fixed-address" -> address = fixed(scope, word);
        default -> scope.option(word, tokens);
      }
    }
    if (mac.isEmpty()) {
      throw new Refusal(at.line(), "The host '" + name + "' has no hardware address.");
    }
    hosts.add(new HostEntry(name, mac.get(), address, scope.options()));
  }

  private Optional<Mac> hardware(Scope scope, Token word) throws Refusal {
    scope.once(word);
    tokens.expect("ethernet");
    Token written = tokens.word();
    Optional<Mac> mac =
        Mac.parse(written.text()).filter(it -> it.toString().equalsIgnoreCase(written.text()));
    if (mac.isEmpty()) {
      throw new Refusal(written.line(), "'" + written.text() + "' is not a MAC address.");
    }
    tokens.end();
    return mac;
  }

  private Optional<Ipv4> fixed(Scope scope, Token word) throws Refusal {
    scope.once(word);
    Ipv4 address = tokens.address();
    tokens.end();
    return Optional.of(address);
  }
}
