package org.vnetlang.ide.fix;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Span;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Declared;
import org.vnetlang.lang.vnet.Lease;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.lang.vnet.Placed;
import org.vnetlang.model.address.Prefix;

/** Fixes of single words and numbers. */
final class Words {
  private static final int FIRST_FREE_PORT = 1024;

  private Words() {}

  // --- names

  static Stream<Draft> beginsWithDigit(Wrong wrong) {
    var marked = wrong.marked().strip();
    return Parts.instead(
        wrong, Stream.of("g" + marked + " called \"" + marked + "\"", "g" + marked));
  }

  /** The word before the marked one and this one become one name. */
  static Stream<Draft> withBlank(Wrong wrong) {
    int from = wrong.before(wrong.span().offset()).map(it -> it.getEndOffset()).orElse(0);
    var edit = new Edit(Span.between(from, wrong.span().offset()), "-");
    return from == 0
        ? Stream.empty()
        : Stream.of(Draft.of("fix.join", List.of(edit), wrong.marked()));
  }

  static Stream<Draft> withDot(Wrong wrong) {
    var marked = wrong.marked().strip();
    var first = marked.replaceFirst("\\..*", "");
    return Parts.instead(
        wrong, Stream.of(first + " called \"" + marked + "\"", marked.replace('.', '-')));
  }

  /** A comment that does not end ends with its line, or with the file. */
  static Stream<Draft> closeComment(Wrong wrong) {
    var lines = wrong.text().lines();
    int line = lines.line(wrong.span().offset());
    return Stream.of(lines.end(line), wrong.text().text().stripTrailing().length())
        .map(at -> Draft.of("fix.insert", List.of(Edit.insert(at, " */")), "*/"));
  }

  /** Braces with services that nobody can use go. */
  static Stream<Draft> emptyBlock(Wrong wrong) {
    return wrong.statement().stream()
        .map(
            it -> {
              var whole = Blocks.whole(wrong, it);
              int end = wrong.headEnd(it);
              return Draft.of(
                  "fix.remove", List.of(new Edit(Span.between(end, whole.end()), "")), "{ … }");
            });
  }

  /** The first one of an array of hosts. */
  static Stream<Draft> firstHost(Wrong wrong) {
    return wrong.around(Placed.class).stream()
        .map(it -> wrong.text().span(Place.ofWhole(it)).end())
        .map(end -> Draft.of("fix.insert", List.of(Edit.insert(end, "[1]")), "[1]"));
  }

  // --- numbers

  /** The nearest number between those that the sentence names. */
  static Stream<Draft> nearestNumber(Wrong wrong) {
    try {
      long low = Long.parseLong(wrong.argument(1));
      long high = Long.parseLong(wrong.argument(2));
      var digits = wrong.marked().replaceAll("[^0-9]", "");
      long number = digits.isEmpty() || digits.length() > 18 ? low : Long.parseLong(digits);
      return Parts.instead(wrong, Stream.of(String.valueOf(Math.max(low, Math.min(high, number)))));
    } catch (NumberFormatException sentenceWithoutNumbers) {
      return Stream.empty();
    }
  }

  /** Another port of the host: a thousandfold, or the next ones. */
  static Stream<Draft> otherPort(Wrong wrong) {
    var digits = wrong.marked().strip();
    if (!digits.matches("[0-9]{1,5}")) {
      return Stream.empty();
    }
    int port = Integer.parseInt(digits);
    var higher =
        port < FIRST_FREE_PORT ? Stream.of(8000 + port, 10_000 + port) : Stream.<Integer>of();
    return Parts.instead(
        wrong,
        Stream.concat(higher, Stream.of(port + 1, port + 2, port + 1000))
            .filter(it -> it <= 65_535)
            .map(String::valueOf));
  }

  /** A lease that is not longer than the longest one: that goes. */
  static Stream<Draft> longerLease(Wrong wrong) {
    return wrong.around(Lease.class).stream()
        .map(
            lease -> {
              var all = wrong.words(lease);
              var tidy = all.replaceFirst("\\s+max\\b.*", "");
              return Draft.of(
                  "fix.replace",
                  List.of(new Edit(wrong.text().span(Place.ofWhole(lease)), tidy)),
                  all,
                  tidy);
            });
  }

  /** One of the units that the sentence lists, behind the number. */
  static Stream<Draft> unit(Wrong wrong) {
    var units = Arrays.asList(wrong.argument(1).split(", "));
    var next = wrong.from(wrong.span().end());
    return Stream.of("min", "hours", "Mb/s", "s", "days")
        .filter(units::contains)
        .flatMap(
            unit ->
                next.stream()
                    .map(
                        leaf ->
                            Draft.of(
                                "fix.replace",
                                List.of(
                                    new Edit(new Span(leaf.getOffset(), leaf.getLength()), unit)),
                                leaf.getText(),
                                unit)));
  }

  // --- subnets

  /** The nearest netmask, as a length. */
  static Stream<Draft> netmask(Wrong wrong) {
    var marked = wrong.marked();
    int slash = marked.indexOf('/');
    if (slash < 0) {
      return Stream.empty();
    }
    long full =
        Arrays.stream(marked.substring(slash + 1).split("\\.")).filter("255"::equals).count();
    return Parts.instead(
        wrong,
        Stream.of(8 * Math.max(full, 1), 24L)
            .flatMap(length -> Prefix.parse(marked.substring(0, slash) + "/" + length).stream())
            .map(Prefix::toString));
  }

  /** Missing octets are zero, a length that cannot be is /24. */
  static Stream<Draft> subnet(Wrong wrong) {
    var marked = wrong.marked();
    int slash = marked.indexOf('/');
    var address = slash < 0 ? marked : marked.substring(0, slash);
    var length = slash < 0 ? "24" : marked.substring(slash + 1);
    long dots = address.chars().filter(c -> c == '.').count();
    var whole = address + ".0".repeat((int) Math.max(0, 3 - dots));
    return Parts.instead(
        wrong,
        Stream.of(length, "24")
            .flatMap(each -> Prefix.parse(whole + "/" + each).stream())
            .map(Prefix::toString)
            .filter(text -> !text.equals(marked)));
  }

  static Stream<Draft> classC(Wrong wrong) {
    return Parts.instead(wrong, Stream.of(wrong.marked().replaceFirst("/.*", "/24")));
  }

  // --- declared addresses

  /** Only the first address is told. */
  static Stream<Draft> declareOne(Wrong wrong) {
    return wrong.around(Declared.class).stream()
        .flatMap(
            it ->
                wrong.around(Nic.class).stream()
                    .map(wrong::words)
                    .flatMap(text -> first(text, " ip (\\S+)"))
                    .map(ip -> "declared " + ip)
                    .map(
                        words ->
                            Draft.of(
                                "fix.replace",
                                List.of(new Edit(wrong.text().span(Place.ofWhole(it)), words)),
                                wrong.words(it),
                                words)));
  }

  /** The guest uses the address that the hypervisor is told. */
  static Stream<Draft> asDeclared(Wrong wrong) {
    return wrong.around(Nic.class).stream()
        .map(wrong::words)
        .flatMap(text -> first(text, " declared (\\.?[0-9]\\S*)"))
        .flatMap(ip -> Parts.instead(wrong, Stream.of(ip)));
  }

  private static Stream<String> first(String text, String pattern) {
    var match = java.util.regex.Pattern.compile(pattern).matcher(text);
    return match.find() ? Stream.of(match.group(1)) : Stream.empty();
  }
}
