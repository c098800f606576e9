/**
 * Addresses as values: IPv4, prefix, range, interface address, MAC.
 *
 * <p>Comes in: text as people write it. Goes out: immutable records that compare numerically and
 * print canonically. Nothing here knows a platform; ranges that belong to a vendor stand in the
 * platform tables.
 */
package org.vnetlang.model.address;
