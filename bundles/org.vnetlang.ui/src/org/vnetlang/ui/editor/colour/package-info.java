/**
 * Colours. The lexer of the language colours what is typed at once; what names mean follows when
 * the text has been read. Both take them from the theme.
 */
package org.vnetlang.ui.editor.colour;
