/**
 * Reading: from a text to its syntax tree, its meaning and what is wrong with it. Everything is
 * computed before anybody sees it; afterwards the tree is only looked at, from any thread.
 */
package org.vnetlang.ide.read;
