/**
 * Platform tables of the VMware products: versions, switches with defaults, limits, address plans,
 * device names. Covers the vmnet numbers with their fixed meaning, the adapter models and the
 * address ranges reserved for generated and hand-set hardware addresses.
 */
package org.vnetlang.plan.vmware;
