/**
 * What a host's administrator configured: ifup and ifdown, and what happens at boot.
 *
 * <p>Comes in: a host of the network. Goes out: programs and steps.
 */
package org.vnetlang.plan.host;
