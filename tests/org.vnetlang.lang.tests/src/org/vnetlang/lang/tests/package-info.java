/**
 * Tests of the language: parsing, linking, checks and formatting, each on a small text of its own.
 * {@code VnetInjectorProvider} sets the language up for them.
 */
package org.vnetlang.lang.tests;
