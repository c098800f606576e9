/**
 * The view of expectations: what each file of the open projects and editors expects, and whether it
 * holds. {@link org.vnetlang.ui.expectations.Results} has the verdicts, published by the builder
 * after a save and by {@link org.vnetlang.ui.expectations.Watching} while somebody types.
 */
package org.vnetlang.ui.expectations;
