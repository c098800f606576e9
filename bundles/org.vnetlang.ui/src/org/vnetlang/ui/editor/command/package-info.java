/** What keys and menus do in the editor. */
package org.vnetlang.ui.editor.command;
