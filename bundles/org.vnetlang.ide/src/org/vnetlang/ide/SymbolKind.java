package org.vnetlang.ide;

/** What a symbol is, for its icon. */
public enum SymbolKind {
  LAN,
  INTERNET,
  MACHINE,
  ROUTER,
  HOST,
  BRIDGE,
  ROUTE,
  NAT,
  HOST_ONLY,
  GUEST,
  TEMPLATE,
  NIC,
  DHCP,
  EXPECTATION,
  STORY,
  IMPORT
}
