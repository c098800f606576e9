/**
 * From the syntax tree to the network: names bound, arrays, templates and spreads expanded,
 * addresses and MACs assigned, defaults filled.
 *
 * <p>Comes in: a file's syntax tree, complete or half-broken, with the files it imports. Goes out:
 * a {@link org.vnetlang.lang.resolve.Resolution}: the immutable network, the problems met on the
 * way, and a map from network elements back to the text. Nothing here throws on what a user wrote;
 * what cannot be read is reported and left out.
 *
 * <p>One class a concern: {@code Declarations} collects names, {@code Values} reads numbers and
 * addresses, the {@code …Resolver}s build one kind of element each, {@code Resolver} strings them
 * together.
 */
package org.vnetlang.lang.resolve;
