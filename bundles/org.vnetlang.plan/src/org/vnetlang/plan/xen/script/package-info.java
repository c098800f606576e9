/**
 * The network and vif scripts of Xen 3.0.2, 3.0.3 and 3.0.4 as programs: what they look at, what
 * they change, in which order, and where they end if something fails. Behaviour only, told from the
 * scripts at these releases; where releases differ, the version decides inside one program.
 *
 * <p>Comes in: a machine, the words of the call. Goes out: operations and an exit code.
 */
package org.vnetlang.plan.xen.script;
