/** Why a packet does not arrive: the closed list of causes, its sentences and its page. */
package org.vnetlang.sim.tests.causes;
