/** Texts as characters: lines, tokens, minimal edits. Knows no syntax tree. */
package org.vnetlang.ide.text;
