package org.vnetlang.gen.dhcpd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.address.Ipv4;

/** Collects the statements of the file's top, a subnet or a host; none may stand there twice. */
final class Scope {
  private final Set<String> seen = new HashSet<>();
  private Parameters parameters = Parameters.NONE;
  private Options options = Options.NONE;

  Parameters parameters() {
    return parameters.withOptions(options);
  }

  Options options() {
    return options;
  }

  void once(Token word) throws Refusal {
    once(word.text(), word.line());
  }

  private void once(String what, int line) throws Refusal {
    if (!seen.add(what)) {
      throw new Refusal(line, "'" + what + "' stands twice.");
    }
  }

  void statement(Token word, Tokens tokens) throws Refusal {
    switch (word.text()) {
      case "authoritative" -> authoritative(true, word, tokens);
      case "not" -> {
        tokens.expect("authoritative");
        authoritative(false, word, tokens);
      }
      case "allow", "deny" -> unknownClients(word, tokens);
      case "default-lease-time", "max-lease-time" -> lease(word, tokens);
      default -> option(word, tokens);
    }
  }

  private void authoritative(boolean yes, Token word, Tokens tokens) throws Refusal {
    once("authoritative", word.line());
    parameters =
        new Parameters(
            Optional.of(yes),
            parameters.unknownClients(),
            parameters.defaultLease(),
            parameters.maxLease(),
            Options.NONE);
    tokens.end();
  }

  private void unknownClients(Token word, Tokens tokens) throws Refusal {
    tokens.expect("unknown-clients");
    once("unknown-clients", word.line());
    parameters = parameters.withUnknownClients(Optional.of(word.text().equals("allow")));
    tokens.end();
  }

  private void lease(Token word, Tokens tokens) throws Refusal {
    once(word);
    Optional<Long> seconds = Optional.of(tokens.seconds());
    boolean usual = word.text().equals("default-lease-time");
    parameters =
        parameters.withLease(
            usual ? seconds : parameters.defaultLease(), usual ? parameters.maxLease() : seconds);
    tokens.end();
  }

  /** {@code option NAME VALUE;}, the only statement that may stand everywhere. */
  void option(Token word, Tokens tokens) throws Refusal {
    if (!word.text().equals("option")) {
      throw new Refusal(word.line(), "'" + word.text() + "' is no statement that is written here.");
    }
    Token name = tokens.word();
    once("option " + name.text(), name.line());
    switch (name.text()) {
      case "routers" -> options = options.withRouters(addresses(tokens));
      case "domain-name-servers" -> options = options.withDns(addresses(tokens));
      case "netbios-name-servers" -> options = options.withNetbios(addresses(tokens));
      case "domain-name" -> options = options.withDomain(Optional.of(domain(tokens, name)));
      case "broadcast-address" -> options = options.withBroadcast(Optional.of(tokens.address()));
      default ->
          throw new Refusal(name.line(), "The option '" + name.text() + "' is not written here.");
    }
    tokens.end();
  }

  private static String domain(Tokens tokens, Token name) throws Refusal {
    String domain = tokens.text();
    if (!DhcpdText.writable(domain)) {
      throw new Refusal(name.line(), "A domain is at most 255 characters long.");
    }
    return domain;
  }

  private static List<Ipv4> addresses(Tokens tokens) throws Refusal {
    var addresses = new ArrayList<Ipv4>();
    do {
      addresses.add(tokens.address());
    } while (tokens.comma());
    return addresses;
  }
}
