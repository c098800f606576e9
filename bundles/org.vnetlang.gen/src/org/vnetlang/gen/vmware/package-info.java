/**
 * Files of VMware Server 1.0 on Linux: the installer's database, each vmnet's dhcpd.conf and
 * nat.conf, the network lines of guests.
 *
 * <p>Comes in: a host of the model. Goes out: its files, and for each format a value and a strict
 * reader that gives the value back. {@code locations} and {@code nat.conf} have no quoting: what
 * they cannot hold is left out and said in a comment.
 */
package org.vnetlang.gen.vmware;
