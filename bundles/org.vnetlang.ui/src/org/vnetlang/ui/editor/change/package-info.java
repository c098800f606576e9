/** Writes edits into texts, wherever they are open. */
package org.vnetlang.ui.editor.change;
