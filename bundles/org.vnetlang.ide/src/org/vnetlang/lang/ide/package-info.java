/**
 * The language with the parser that completion uses. The package follows the grammar's name, which
 * the generator insists on; the services themselves are in {@code org.vnetlang.ide}.
 */
package org.vnetlang.lang.ide;
