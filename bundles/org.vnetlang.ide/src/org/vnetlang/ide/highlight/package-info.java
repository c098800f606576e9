/** What the characters of a text are, for their colours. */
package org.vnetlang.ide.highlight;
