/** What is said of the thing under the mouse, and how it looks. */
package org.vnetlang.ui.editor.hover;
