/**
 * Tests of the shape of the project: which bundle may use which, read from the compiled bundles,
 * and what may and may not lie in the repository.
 */
package org.vnetlang.architecture.tests;
