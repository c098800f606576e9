/** The things of a file as a tree, beside the text and over it. */
package org.vnetlang.ui.editor.outline;
