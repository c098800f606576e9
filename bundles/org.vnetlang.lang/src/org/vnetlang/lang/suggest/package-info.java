/**
 * What could be changed in a file about a packet that does not arrive.
 *
 * <p>Comes in: where and why the simulation lost it, what the file means and where that is written.
 * Goes out: a place in the file, and a text that mends it where there is one. One list says who
 * answers for which cause.
 */
package org.vnetlang.lang.suggest;
