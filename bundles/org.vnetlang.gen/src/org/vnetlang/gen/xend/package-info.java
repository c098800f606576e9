/**
 * Generators for hosts run by xend: the daemon's settings and one guest configuration per guest.
 * File names, the order of lines and quoting follow what the daemon itself reads.
 */
package org.vnetlang.gen.xend;
