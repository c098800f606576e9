/**
 * DHCP clients as state machines (RFC 2131, figure 5), with the ways of ISC dhclient, which the
 * guests of the time run.
 *
 * <p>Comes in: what a person does with the client, servers' answers, the passing of time. Goes out:
 * messages, and the address it uses. Rules are those of the published source of ISC DHCP 4.4.3
 * (client/dhclient.c) where the RFC leaves a choice.
 */
package org.vnetlang.sim.dhcp.client;
