/**
 * Checks of the resolved network: addresses, DHCP, names, platform rules.
 *
 * <p>Comes in: the network's records and the platform tables. Goes out: findings about its
 * elements. No syntax tree here.
 */
package org.vnetlang.lang.validation.network;
