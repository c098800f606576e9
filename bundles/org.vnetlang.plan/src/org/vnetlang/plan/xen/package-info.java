/**
 * Platform tables of Xen under xend and its successors: versions, switches with defaults, limits,
 * address plans, device names. Covers the bridge, route and nat scripts, the vif and peth devices
 * they create, and the dom0 conventions that a generated configuration has to meet.
 */
package org.vnetlang.plan.xen;
