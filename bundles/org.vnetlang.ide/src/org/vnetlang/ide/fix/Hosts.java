package org.vnetlang.ide.fix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.ide.Edit;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.plan.Platforms;

/** Fixes about what a host runs. */
final class Hosts {
  private Hosts() {}

  private static Stream<String> products() {
    return Stream.of(Product.values()).map(product -> product.words() + " " + newest(product));
  }

  private static String newest(Product product) {
    var versions = Platforms.versions(product);
    return versions.get(versions.size() - 1);
  }

  /** What a host may run, behind its name. */
  static Stream<Draft> runs(Wrong wrong) {
    return wrong.around(Host.class).stream()
        .flatMap(
            host -> {
              int end = wrong.text().span(Place.of(host)).end();
              int behind =
                  host.getSize() == null
                      ? end
                      : wrong.text().span(Place.ofWhole(host.getSize())).end();
              return products()
                  .map(
                      it ->
                          Draft.of(
                              "fix.insert",
                              List.of(Edit.insert(behind, " runs " + it)),
                              "runs " + it));
            });
  }

  /** Behind the marked word. */
  static Stream<Draft> product(Wrong wrong) {
    return products().map(it -> Draft.of("fix.insert", wrong.behind(" " + it), it));
  }

  /** In place of the whole of what the host runs. */
  static Stream<Draft> other(Wrong wrong) {
    var platform = wrong.around(org.vnetlang.lang.vnet.Platform.class);
    return platform.stream()
        .flatMap(
            it ->
                products()
                    .map(
                        words ->
                            Draft.of(
                                "fix.replace",
                                List.of(new Edit(wrong.text().span(Place.ofWhole(it)), words)),
                                wrong.words(it),
                                words)));
  }

  /** The newest version of the product, then the others. */
  static Stream<Draft> version(Wrong wrong) {
    var platform = wrong.around(org.vnetlang.lang.vnet.Platform.class);
    Optional<Product> product =
        platform.flatMap(it -> Platforms.product(String.join(" ", it.getWords())));
    return product.stream()
        .flatMap(
            it -> {
              var known = Platforms.versions(it);
              int end = wrong.text().span(Place.ofWhole(platform.get())).end();
              return Stream.iterate(known.size() - 1, i -> i >= 0, i -> i - 1)
                  .map(known::get)
                  .map(
                      version ->
                          Draft.of(
                              "fix.insert", List.of(Edit.insert(end, " " + version)), version));
            });
  }

  /** Another kind of network in place of one that the platform does not have. */
  static Stream<Draft> kind(Wrong wrong) {
    return wrong.around(Network.class).stream()
        .flatMap(network -> Parts.instead(wrong, Stream.of("bridge", "nat", "route", "host-only")));
  }

  /** The configuration file that is meant. */
  static Stream<Draft> rawFile(Wrong wrong) {
    return Parts.instead(
        wrong, Naming.listed(wrong.argument(1)).stream().map(it -> "\"" + it + "\""));
  }
}
