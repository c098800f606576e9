/**
 * The layout of a file: comes in any text, goes out the same tokens and comments with other white
 * space. Works on tokens alone, so that half-written and broken text is laid out as safely as any.
 */
package org.vnetlang.lang.formatting;
