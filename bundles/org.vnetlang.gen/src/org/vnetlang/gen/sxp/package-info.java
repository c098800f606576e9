/**
 * Reading and writing of the s-expressions that xend uses for its configuration file. Knows the
 * syntax only: which keys exist and what they mean is said elsewhere.
 */
package org.vnetlang.gen.sxp;
