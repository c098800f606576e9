package org.vnetlang.model.address;

/**
 * Addresses from {@code first} to {@code last}, both included. A reversed range is kept as written;
 * it contains nothing.
 *
 * @param first lower end
 * @param last upper end
 */
public record Ipv4Range(Ipv4 first, Ipv4 last) {

  public boolean contains(Ipv4 address) {
    return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }

  public boolean overlaps(Ipv4Range other) {
    return !reversed()
        && !other.reversed()
        && first.compareTo(other.last) <= 0
        && other.first.compareTo(last) <= 0;
  }

  public boolean reversed() {
    return first.compareTo(last) > 0;
  }

  /** How many addresses; 0 if reversed. */
  public long size() {
    return reversed() ? 0 : last.value() - first.value() + 1;
  }

  @Override
  public String toString() {
    return first + "-" + last;
  }
}
