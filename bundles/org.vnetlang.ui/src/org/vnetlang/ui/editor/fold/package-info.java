/** Blocks and comments that can be folded away. */
package org.vnetlang.ui.editor.fold;
