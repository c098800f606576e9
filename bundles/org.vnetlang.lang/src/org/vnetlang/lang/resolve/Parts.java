package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Setting;
import org.vnetlang.lang.vnet.Switch;

/** The words of {@link org.vnetlang.model.finding.Subject#part()} and the syntax they stand for. */
final class Parts {

  /** Where a part is written: an option of that class, and the feature in it to mark. */
  private record Spot(EClass option, EStructuralFeature feature) {}

  private static final Map<String, List<Spot>> OPTIONS =
      Map.ofEntries(
          part("ip", new Spot(IP, IP__ADDRESSES), new Spot(USE_DHCP, null)),
          part("mac", new Spot(MAC, MAC__ADDRESS), new Spot(RESERVE, RESERVE__MAC)),
          part("gateway", new Spot(GATEWAY, GATEWAY__ADDRESS)),
          part("metric", new Spot(METRIC, METRIC__VALUE)),
          part("dns", new Spot(DNS, DNS__ADDRESSES)),
          part("domain", new Spot(DOMAIN, DOMAIN__NAME)),
          part("on", new Spot(ON, null)),
          part("over", new Spot(OVER, OVER__NICS)),
          part("vlan", new Spot(VLAN, VLAN__ID)),
          part("mtu", new Spot(MTU, MTU__VALUE)),
          part("model", new Spot(MODEL, MODEL__VALUE)),
          part("rate", new Spot(RATE, RATE__VALUE)),
          part("declared", new Spot(DECLARED, null), new Spot(UNDECLARED, null)),
          part("subnet", new Spot(SUBNET, SUBNET__ADDRESS)),
          part("host", new Spot(HOST_ADDRESS, HOST_ADDRESS__ADDRESS)),
          part("lease", new Spot(LEASE, LEASE__VALUE)),
          part("max", new Spot(LEASE, LEASE__MAX)),
          part("range", new Spot(RANGE, null)),
          part("server", new Spot(SERVED_BY, null)),
          part("served", new Spot(SERVED_BY, null)),
          part("deny", new Spot(DENY_UNKNOWN, null)),
          part("configured", new Spot(CONFIGURED_BY, null)),
          part("called", new Spot(CALLED, CALLED__NAME)),
          part("outside", new Spot(OUTSIDE, OUTSIDE__ADDRESS)),
          part("isolated", new Spot(ISOLATED, null)),
          part("firewall", new Spot(FIREWALL, null)),
          part("raw", new Spot(RAW, null)),
          part("runs", new Spot(PLATFORM, null)));

  /** Parts that are features of the element itself. */
  private static final Map<String, List<EStructuralFeature>> FEATURES =
      Map.ofEntries(
          feature("subnet", LAN__SUBNETS),
          feature("ip", RESERVE__ADDRESS, FORWARD__ADDRESS),
          feature("mac", RESERVE__MAC),
          feature("for", RESERVE__WHOM, RESERVE__MAC),
          feature("to", FORWARD__TARGET, FORWARD__ADDRESS, STATIC_ROUTE__DESTINATION),
          feature("via", STATIC_ROUTE__GATEWAY, NETWORK__NICS),
          feature("uplink", NETWORK__NICS),
          feature("over", NETWORK__NICS),
          feature("port", FORWARD__PORT),
          feature("target-port", FORWARD__TARGET_PORT),
          feature("kind", NETWORK__KIND));

  private Parts() {}

  private static Map.Entry<String, List<Spot>> part(String word, Spot... spots) {
    return Map.entry(word, List.of(spots));
  }

  private static Map.Entry<String, List<EStructuralFeature>> feature(
      String word, EStructuralFeature... features) {
    return Map.entry(word, List.of(features));
  }

  /** Where the part of the element is written, else the element's name. */
  static Place find(EObject element, List<? extends EObject> options, String part) {
    if (part.startsWith("with:")) {
      return setting(element, options, part.substring(5), false);
    }
    if (part.startsWith("switch:")) {
      return setting(element, options, part.substring(7), true);
    }
    int nth = part.indexOf(':');
    if (nth > 0) {
      return find(element, options, part.substring(0, nth));
    }
    for (var feature : FEATURES.getOrDefault(part, List.of())) {
      if (feature.getEContainingClass().isInstance(element) && element.eIsSet(feature)) {
        return Place.of(element, feature, feature.isMany() ? 0 : -1);
      }
    }
    for (var spot : OPTIONS.getOrDefault(part, List.of())) {
      for (var option : options) {
        if (spot.option().isInstance(option)) {
          return at(option, spot.feature());
        }
      }
    }
    return Place.of(element);
  }

  private static Place at(EObject option, EStructuralFeature feature) {
    return feature == null || !option.eIsSet(feature)
        ? Place.ofWhole(option)
        : Place.of(option, feature, feature.isMany() ? 0 : -1);
  }

  /** The word with its value; or with the {@code with} before it, where it is the only one. */
  private static Place setting(
      EObject element, List<? extends EObject> options, String word, boolean whole) {
    for (var option : options) {
      if (option instanceof Switch written) {
        for (Setting setting : written.getSettings()) {
          if (word.equals(setting.getName())) {
            boolean single = written.getSettings().size() == 1;
            return !whole
                ? Place.ofWhole(setting)
                : single ? Place.ofWhole(written) : Place.of(element);
          }
        }
      }
    }
    return Place.of(element);
  }
}
