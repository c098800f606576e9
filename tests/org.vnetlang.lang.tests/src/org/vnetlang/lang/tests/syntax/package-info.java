/** Broken text and what is said about it. */
package org.vnetlang.lang.tests.syntax;
