/**
 * Tests of the model, the platform tables and the generators, on a class path without Xtext or EMF,
 * so that nothing of the core can come to lean on the editor.
 */
package org.vnetlang.core.tests;
