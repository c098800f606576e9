/**
 * From names to what they name: a guest's nic, a network of the same host, a machine on a lan or in
 * an imported file. Where a name is not found, the message says which names would have been.
 */
package org.vnetlang.lang.scoping;
