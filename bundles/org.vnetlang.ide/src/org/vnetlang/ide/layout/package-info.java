/** Layout: the smallest edits that lay a text out. */
package org.vnetlang.ide.layout;
