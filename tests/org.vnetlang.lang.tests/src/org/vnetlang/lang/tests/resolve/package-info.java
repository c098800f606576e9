/** What a text means: the network it resolves to, and what is said of text that means nothing. */
package org.vnetlang.lang.tests.resolve;
