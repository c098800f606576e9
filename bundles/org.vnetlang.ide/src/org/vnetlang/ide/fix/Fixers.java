package org.vnetlang.ide.fix;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Stream;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.ide.name.Declared;
import org.vnetlang.model.finding.Issue;

/**
 * What to write about an issue: the one list of all quick fixes. What the language itself offers in
 * place of the marked text comes first and stands nowhere here.
 */
final class Fixers {
  private static final Fixer REMOVE = Parts::remove;
  private static final Fixer REMOVE_OPTION = Parts::removeOption;
  private static final Fixer REMOVE_STATEMENT = Parts::removeStatement;
  private static final Fixer REMOVE_SWITCH = Parts::removeSwitch;
  private static final Fixer FREE = Addresses::free;
  private static final Fixer RANGE = Addresses::range;
  private static final Fixer MAC = Addresses::mac;
  private static final Fixer DEVICE = Naming::device;

  private static final Map<Issue, Fixer> ALL =
      Map.ofEntries(
          // ---- text
          entry(Issue.ADDRESS_MISSING, Parts.all(Addresses::behind, REMOVE)),
          entry(Issue.BELONGS_AT_TOP, Blocks::moveToTop),
          entry(Issue.BELONGS_IN_BLOCK, Blocks::moveInto),
          entry(Issue.BLOCK_NOT_CLOSED_BEFORE, Blocks::close),
          entry(Issue.IMPORT_CYCLE, REMOVE_STATEMENT),
          entry(Issue.IMPORT_ABSOLUTE, REMOVE_STATEMENT),
          entry(Issue.IMPORT_MISSING, REMOVE_STATEMENT),
          entry(Issue.IMPORT_NO_VNET, REMOVE_STATEMENT),
          entry(Issue.IMPORT_OF_ADDRESS, REMOVE_STATEMENT),
          entry(Issue.IMPORT_OUTSIDE, REMOVE_STATEMENT),
          entry(Issue.MAC_MISSING, Addresses::macBehind),
          entry(Issue.NAME_IS_A_WORD, Naming::fresh),
          entry(Issue.NAME_MISSING, Naming::missing),
          entry(Issue.NAME_BEGINS_WITH_DIGIT, Words::beginsWithDigit),
          entry(Issue.NAME_WITH_BLANK, Words::withBlank),
          entry(Issue.NAME_WITH_DOT, Words::withDot),
          entry(Issue.NUMBER_MISSING, REMOVE),
          entry(Issue.PARTY_MISSING, Parts.behind(" internet")),
          entry(Issue.PRODUCT_MISSING, Hosts::product),
          entry(Issue.REFERENCE_MISSING, Naming.behind(it -> it.network() || lan(it))),
          entry(Issue.SUBNET_MISSING, Addresses::subnetBehind),
          entry(Issue.SWITCH_MISSING, REMOVE),
          entry(Issue.TEXT_MISSING, REMOVE),
          entry(Issue.UNCLOSED_BLOCK, Blocks::close),
          entry(Issue.UNCLOSED_COMMENT, Words::closeComment),
          // ---- reading
          entry(Issue.AMBIGUOUS_NAME, Parts.oneOf(1)),
          entry(Issue.ARRAY_REVERSED, Parts::swap),
          entry(Issue.BAD_ADDRESS, Addresses::repair),
          entry(Issue.BAD_NETMASK, Words::netmask),
          entry(Issue.BAD_NUMBER, Words::nearestNumber),
          entry(Issue.BAD_SUBNET, Words::subnet),
          entry(Issue.DUPLICATE_NAME, Naming::fresh),
          entry(Issue.GUEST_ON_LAN, Naming.other(Declared::network)),
          entry(Issue.GUEST_PLACED_TWICE, REMOVE),
          entry(Issue.GUEST_WITHOUT_HOST, Naming.append("on", it -> it.kind() == SymbolKind.HOST)),
          entry(Issue.HOST_HAS_NO_NETWORK, Naming.other(Declared::network)),
          entry(Issue.HOST_PART_WITHOUT_SUBNET, Naming.append("on", it -> lan(it) || it.network())),
          entry(Issue.INDEX_OUTSIDE_ARRAY, Words::nearestNumber),
          entry(Issue.LANGUAGE_VERSION, Parts.oneOf(1)),
          entry(Issue.MAC_DIGITS, MAC),
          entry(Issue.MAC_PAIRS, MAC),
          entry(Issue.MISSING_PLATFORM, Hosts::runs),
          entry(Issue.MISSING_SUBNET, Addresses::addSubnet),
          entry(Issue.MISSING_VERSION, Hosts::version),
          entry(Issue.NO_SUCH_PART, Naming.other(it -> it.kind() == SymbolKind.NIC)),
          entry(Issue.NOT_AN_ARRAY, Naming::withoutBrackets),
          entry(Issue.ONE_CLIENT, Naming::member),
          entry(Issue.OPTION_TWICE, REMOVE),
          entry(Issue.RANGE_WITHOUT_END, RANGE),
          entry(Issue.SERVICE_ON_BRIDGE, Words::emptyBlock),
          entry(Issue.TEMPLATE_CYCLE, REMOVE_OPTION),
          entry(Issue.UNIT_MISSING, Parts.behind(" min", " Mb/s", " s", " ms")),
          entry(Issue.UNKNOWN_NAME, REMOVE_STATEMENT),
          entry(Issue.UNKNOWN_POLICY, Parts.oneOf(1)),
          entry(Issue.UNKNOWN_PRODUCT, Hosts::other),
          entry(Issue.UNKNOWN_PROTOCOL, Parts.oneOf(1)),
          entry(Issue.UNKNOWN_STATE, Parts.oneOf(1)),
          entry(Issue.UNKNOWN_UNIT, Words::unit),
          entry(Issue.WHICH_HOST, Words::firstHost),
          // ---- network
          entry(Issue.ADDRESS_IN_POOL, FREE),
          entry(Issue.ADDRESS_NOT_CHOSEN, Addresses::freeOption),
          entry(Issue.ADDRESS_NOT_UNICAST, FREE),
          entry(Issue.ADDRESS_OF_BROADCAST, Parts.all(FREE, Addresses::gateway)),
          entry(Issue.ADDRESS_OF_NETWORK, FREE),
          entry(Issue.ADDRESS_OUTSIDE_NETWORK, FREE),
          entry(Issue.ADDRESS_TWICE, FREE),
          entry(Issue.GATEWAY_IS_ITSELF, Addresses::gateway),
          entry(Issue.GATEWAY_OUTSIDE_NETWORK, Addresses::gateway),
          entry(Issue.LEASE_INVERTED, Words::longerLease),
          entry(Issue.MAC_GENERATED_RANGE, MAC),
          entry(Issue.MAC_MULTICAST, MAC),
          entry(Issue.MAC_NOT_STATIC_RANGE, MAC),
          entry(Issue.MAC_OF_BACKEND, MAC),
          entry(Issue.MAC_OF_OTHER_VENDOR, MAC),
          entry(Issue.MAC_OF_VMWARE_ITSELF, MAC),
          entry(Issue.MAC_TWICE, MAC),
          entry(Issue.MAC_TWICE_APART, MAC),
          entry(Issue.MAC_ZERO, MAC),
          entry(Issue.NOBODY_SERVES_DHCP, Parts.all(Blocks::serve, Addresses::freeOption)),
          entry(Issue.POOL_REACHES_SERVER, RANGE),
          entry(Issue.POOL_TOO_SMALL, RANGE),
          entry(Issue.PUBLIC_SUBNET, Addresses::subnet),
          entry(Issue.RANGES_OVERLAP, REMOVE),
          entry(Issue.RANGE_CONTAINS_NETWORKS_OWN, RANGE),
          entry(Issue.RANGE_OUTSIDE_NETWORK, RANGE),
          entry(Issue.RANGE_REVERSED, Parts::swap),
          entry(Issue.RANGE_WITH_BROADCAST, RANGE),
          entry(Issue.RESERVATION_ADDRESS_TWICE, FREE),
          entry(Issue.RESERVATION_ELSEWHERE, REMOVE_STATEMENT),
          entry(Issue.RESERVATION_IN_POOL, FREE),
          entry(Issue.RESERVATION_IN_POOL_REFUSED, FREE),
          entry(Issue.RESERVATION_IN_POOL_UNSURE, FREE),
          entry(Issue.RESERVATION_MAC_TWICE, REMOVE_STATEMENT),
          entry(Issue.RESERVATION_OUTSIDE_NETWORK, FREE),
          entry(Issue.RESERVATION_TAKEN, FREE),
          entry(Issue.RESERVATION_WITHOUT_DHCP, Parts.all(Blocks::serve, REMOVE_STATEMENT)),
          entry(Issue.SUBNETS_OVERLAP, Addresses::subnet),
          // ---- platform
          entry(Issue.NOT_ON_PLATFORM, Hosts::kind),
          entry(Issue.UNKNOWN_SWITCH, REMOVE_SWITCH),
          entry(Issue.SWITCH_ELSEWHERE, REMOVE_SWITCH),
          entry(Issue.SWITCH_OF_OTHER_PLATFORM, REMOVE_SWITCH),
          entry(Issue.NO_SWITCH_HERE, REMOVE_SWITCH),
          entry(Issue.SWITCH_NEEDS_VALUE, Parts.all(Parts.behind(" 0"), REMOVE_SWITCH)),
          entry(Issue.SWITCH_NEEDS_NUMBER, REMOVE_SWITCH),
          entry(Issue.FORWARD_PORT_TWICE, Words::otherPort),
          entry(Issue.FORWARD_NOT_BEHIND_NAT, REMOVE_STATEMENT),
          entry(Issue.FORWARD_TO_NOBODY, REMOVE_STATEMENT),
          entry(Issue.FORWARD_WITHOUT_NAT, REMOVE_STATEMENT),
          entry(Issue.FORWARD_PRIVILEGED_PORT, Words::otherPort),
          entry(Issue.FORWARD_PORT_OF_PRODUCT, Words::otherPort),
          entry(Issue.INTERFACE_NAME_TOO_LONG, DEVICE),
          entry(Issue.CARD_NAME_TOO_LONG, DEVICE),
          entry(Issue.INTERFACE_NAME_SIGNS, DEVICE),
          entry(Issue.INTERFACE_NAME_OF_KERNEL, DEVICE),
          entry(Issue.INTERFACE_NAME_OF_PLATFORM, DEVICE),
          entry(Issue.BRIDGE_NAMED_LIKE_CARD, Parts.all(Naming::fresh, DEVICE)),
          entry(Issue.DOMAIN_NAME_REFUSED, Naming::domain),
          entry(Issue.SHOWN_NAME_TWICE, Naming::shown),
          entry(Issue.VMNET_NAME, Naming::vmnet),
          entry(Issue.VMNET_BEYOND_EDITOR, Naming::vmnet),
          entry(Issue.VMNET_OF_OTHER_KIND, Naming::vmnet),
          entry(Issue.VMWARE_CLASS_C, Words::classC),
          entry(Issue.TOO_MANY_NICS, REMOVE_STATEMENT),
          entry(Issue.VIF_NAT_OCTET, Addresses::low),
          entry(Issue.VIF_NAT_POOL, RANGE),
          entry(Issue.VIF_NAT_OWN_ADDRESS, Parts.all(Addresses::low, Addresses::add)),
          entry(Issue.SEVERAL_DECLARED, Words::declareOne),
          entry(Issue.VIF_ROUTE_UNTOLD, REMOVE),
          entry(Issue.UPLINK_WITHOUT_ADDRESS, Blocks::uplink),
          entry(Issue.VIFNUM_BEYOND_PAIRS, REMOVE_SWITCH),
          entry(Issue.VIFNUM_TWICE, REMOVE_SWITCH),
          entry(Issue.VIFNUM_FROM_METRIC, REMOVE_SWITCH),
          entry(Issue.WHICH_BRIDGE, Naming.append("on", Declared::network)),
          entry(Issue.NO_DEFAULT_BRIDGE, Naming.append("on", Declared::network)),
          entry(Issue.ANTISPOOF_LOSES_RULES, REMOVE_SWITCH),
          entry(Issue.ANTISPOOF_FLUSHES, REMOVE_SWITCH),
          entry(Issue.ANTISPOOF_UNTOLD, REMOVE),
          entry(Issue.ANTISPOOF_BLOCKS, Words::asDeclared),
          entry(Issue.DEBIAN_IGNORES_DECLARED, REMOVE),
          entry(Issue.OPTION_NOT_ON_PLATFORM, REMOVE_OPTION),
          entry(Issue.RAW_FILE, Hosts::rawFile),
          // ---- advice
          entry(Issue.EXPECT_GETS_STATIC, REMOVE_STATEMENT),
          entry(Issue.EXPECT_ITSELF, REMOVE_STATEMENT),
          entry(Issue.GUEST_WITHOUT_ADDRESS, Addresses::add),
          entry(Issue.GUEST_WITHOUT_NIC, Blocks::card),
          entry(Issue.UNUSED_NETWORK, Parts.all(Blocks::use, REMOVE_STATEMENT)));

  private Fixers() {}

  private static boolean lan(Declared it) {
    return it.kind() == SymbolKind.LAN;
  }

  /** What may mend something, the best first. */
  static Stream<Draft> of(Wrong wrong) {
    var offered =
        wrong.problem().replacement().stream()
            .map(other -> Draft.of("fix.replace", wrong.instead(other), wrong.marked(), other));
    Fixer more = ALL.getOrDefault(wrong.problem().issue(), it -> Stream.empty());
    return Stream.concat(offered, more.drafts(wrong));
  }
}
