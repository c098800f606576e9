/**
 * The resolved network: what a {@code .vnet} file means once names are bound, arrays, templates and
 * spreads expanded, addresses and MACs assigned, defaults filled in. Records and sealed interfaces
 * only; no text positions, no platform behaviour.
 *
 * <p>Comes in: nothing (the language builds it). Goes out: the one value that checks, plans,
 * generators and the simulator read. A record says what is <em>wanted</em>; what a platform makes
 * of it stands in the platform tables.
 */
package org.vnetlang.model;
