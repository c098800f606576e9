/**
 * Broken text: from what the parser stumbled over to a sentence about the network's description.
 *
 * <p>Comes in: tokens, rules and exceptions of the parser, and the statements that no rule fits.
 * Goes out: issues with arguments, a place and, where there is one right answer, a mend.
 */
package org.vnetlang.lang.syntax;
