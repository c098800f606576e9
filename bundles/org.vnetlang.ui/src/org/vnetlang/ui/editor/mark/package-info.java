/** Markers in the text while somebody types, and what mends them. */
package org.vnetlang.ui.editor.mark;
