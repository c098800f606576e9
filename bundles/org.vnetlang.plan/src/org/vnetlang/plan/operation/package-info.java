/**
 * The vocabulary of a plan: what a start script, a daemon or an administrator can do to one
 * machine.
 *
 * <p>Each operation is a record without behaviour. The simulator applies it to its model of the
 * kernel, scripts print it as a command, tests run it on a real kernel. Whether it succeeds is
 * known only where it is carried out.
 */
package org.vnetlang.plan.operation;
