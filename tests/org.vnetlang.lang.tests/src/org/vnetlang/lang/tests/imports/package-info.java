/** Imports: what is read, what is refused, and that nothing else is touched. */
package org.vnetlang.lang.tests.imports;
