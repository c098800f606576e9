/**
 * Quick fixes: changes that make a marker go away. {@link org.vnetlang.ide.fix.Fixers} is the one
 * list of them. A fix says only what it would write; it is offered where the changed text, read
 * again, has lost the marker, has no code more than before and still all of its comments.
 */
package org.vnetlang.ide.fix;
