/** The things of a file as a tree, across files as a list, and what can be folded. */
package org.vnetlang.ide.outline;
