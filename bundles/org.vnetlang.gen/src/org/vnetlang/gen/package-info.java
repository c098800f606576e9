/**
 * Generators: pure functions from the model to text files. A generator reads the model and the
 * platform tables, touches neither disk nor clock, and returns the same bytes for the same input,
 * so that its output can be compared and checked in.
 */
package org.vnetlang.gen;
