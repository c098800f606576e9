package org.vnetlang.ui.editor;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.vnetlang.ide.ProposalKind;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.ui.VnetUi;

/** The pictures of the editor. Each exists once, for as long as the workbench does. */
public enum Picture {
  NETWORK,
  HOST,
  GUEST,
  MACHINE,
  ROUTER,
  NIC,
  TEMPLATE,
  ADDRESS,
  KEYWORD,
  WORD,
  SNIPPET,
  FILE,
  EXPECTATION,
  STORY,
  FIX,
  FIX_ALL,
  LINK;

  /** The picture of a symbol. */
  public static Picture of(SymbolKind kind) {
    return switch (kind) {
      case LAN, INTERNET, BRIDGE, ROUTE, NAT, HOST_ONLY -> NETWORK;
      case MACHINE -> MACHINE;
      case ROUTER -> ROUTER;
      case HOST -> HOST;
      case GUEST -> GUEST;
      case TEMPLATE -> TEMPLATE;
      case NIC -> NIC;
      case DHCP -> ADDRESS;
      case EXPECTATION -> EXPECTATION;
      case STORY -> STORY;
      case IMPORT -> FILE;
    };
  }

  /** The picture of a proposal. */
  public static Picture of(ProposalKind kind) {
    return switch (kind) {
      case KEYWORD -> KEYWORD;
      case SWITCH, VALUE -> WORD;
      case NETWORK -> NETWORK;
      case HOST -> HOST;
      case GUEST -> GUEST;
      case MACHINE -> MACHINE;
      case NIC -> NIC;
      case TEMPLATE -> TEMPLATE;
      case ADDRESS, MAC -> ADDRESS;
      case FILE -> FILE;
      case SNIPPET -> SNIPPET;
    };
  }

  /** How to make it. */
  public ImageDescriptor descriptor() {
    var path = "icons/editor/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    return ResourceLocator.imageDescriptorFromBundle(VnetUi.ID, path)
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  /** The picture; not to be disposed. */
  public Image image() {
    var registry = JFaceResources.getImageRegistry();
    var key = VnetUi.ID + "." + name();
    if (registry.getDescriptor(key) == null) {
      registry.put(key, descriptor());
    }
    return registry.get(key);
  }
}
