/**
 * Platform tables: versions, switches with defaults, limits, address plans, device names. A
 * platform is described here as data and small functions over it, so that the checks, the
 * generators and the documentation read one table instead of each knowing Xen or VMware by heart.
 * What differs between two releases of a platform is a row with a version range, never an if in a
 * generator.
 */
package org.vnetlang.plan;
