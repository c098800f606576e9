/** From a name to where it is declared, and to where it is used. */
package org.vnetlang.ui.editor.link;
