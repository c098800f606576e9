package org.vnetlang.plan.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.plan.step.Rule.Matches;

/**
 * Reads rules in the form of iptables and iptables-save (iptables(8), iptables-extensions(8)). Any
 * text can be read: what has no meaning here stays in the rule as words, and such a rule leaves the
 * packets that reach it undecided.
 */
public final class RuleReader {
  private final Words words;
  private final MatchReader matches = new MatchReader();
  private String table;
  private String command = "";
  private String chain = "";
  private Rule.Target target = new Rule.Target.Continue("");

  private RuleReader(String table, Words words) {
    this.table = table;
    this.words = words;
  }

  /**
   * Reads one line: {@code -A FORWARD -p tcp --dport 22 -j REJECT}, {@code -t nat -A …}, {@code
   * :FORWARD DROP [0:0]}, with or without the word iptables in front.
   *
   * @param table the table the line belongs to where it does not say so itself
   * @return the changes it means, several where it lists several subnets; none for a line that
   *     changes nothing, such as a comment
   */
  public static List<FilterOperation> read(String table, String line) {
    return new RuleReader(table, Words.of(line.strip())).operations();
  }

  private List<FilterOperation> operations() {
    if (words.peek().equals("iptables")) {
      words.next();
    }
    if (words.peek().startsWith(":")) {
      return policy(words.next().substring(1), words.next());
    } else if (words.peek().startsWith("#") || words.peek().startsWith("*")) {
      return List.of();
    }
    while (words.hasNext()) {
      option(words.next());
    }
    return change();
  }

  private List<FilterOperation> policy(String name, String policy) {
    return switch (policy) {
      case "ACCEPT", "DROP" ->
          List.of(new FilterOperation.Policy(table, name, policy.equals("ACCEPT")));
      default -> List.of();
    };
  }

  private void option(String option) {
    switch (option) {
      case "-t", "--table" -> table = words.next();
      case "-w", "--wait", "-c", "--set-counters" -> words.arguments();
      case "-A",
          "--append",
          "-I",
          "--insert",
          "-D",
          "--delete",
          "-P",
          "--policy",
          "-F",
          "--flush" -> {
        command =
            option.replaceFirst("^--", "-").substring(0, 2).toUpperCase(java.util.Locale.ROOT);
        chain = words.next();
      }
      case "-j", "--jump", "-g", "--goto" -> target = TargetReader.read(words);
      default -> matches.option(option, words);
    }
  }

  private List<FilterOperation> change() {
    return switch (command) {
      case "-P" -> policy(chain, matches.firstLoose());
      case "-F" -> List.of(new FilterOperation.Flush(table, chain));
      case "-A", "-I", "-D" -> each();
      default -> List.of();
    };
  }

  /** A rule per pair of subnets that the line lists. */
  private List<FilterOperation> each() {
    List<FilterOperation> all = new ArrayList<>();
    for (Matches one : matches.all()) {
      var rule = new Rule(one, target);
      all.add(
          switch (command) {
            case "-A" -> new FilterOperation.Append(table, chain, rule);
            case "-I" -> new FilterOperation.Insert(table, chain, rule);
            default -> new FilterOperation.Delete(table, chain, rule);
          });
    }
    return all;
  }

  /** A number that a text starts with, as in {@code 80} of {@code 80:90}. */
  static Optional<Integer> port(String text) {
    return text.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
