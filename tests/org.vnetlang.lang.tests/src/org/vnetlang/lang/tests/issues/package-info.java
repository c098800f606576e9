/**
 * The corpus of issues: plain files in {@code tests/corpus/issues} with the expected findings
 * written at their lines, and the texts of the issues held against what those files find.
 *
 * <p>Comes in: {@code // ! code "marked text"; code2} at the end of a line. Goes out: a failure
 * that shows line, code and marked characters of what is missing or too many.
 */
package org.vnetlang.lang.tests.issues;
