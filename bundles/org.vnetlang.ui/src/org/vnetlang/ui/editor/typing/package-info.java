/** What the editor does while somebody types. */
package org.vnetlang.ui.editor.typing;
