/** Gives things other names, in all files. */
package org.vnetlang.ui.editor.rename;
