/**
 * Editor services, written once and called by every editor: in process by Eclipse, by a language
 * server for the others.
 *
 * <p>Comes in: a text with its version, and where other texts come from. Goes out: values without
 * types of any editor: markers, proposals, hovers, edits. Offsets and lengths are UTF-16 units, as
 * editors count. {@link org.vnetlang.ide.Services} is the entry, a {@link
 * org.vnetlang.ide.Snapshot} the answers about one version of one text.
 */
package org.vnetlang.ide;
