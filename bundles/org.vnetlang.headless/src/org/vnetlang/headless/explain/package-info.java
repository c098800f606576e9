/**
 * The page of each issue: its sentences and a small file that has it, taken from the corpus that
 * the checks are tested with. What the page says is found by checking that file, not written down.
 *
 * <p>Comes in: an issue and a language. Goes out: sentences, the file with the place marked, and
 * the file mended where there is one right answer.
 */
package org.vnetlang.headless.explain;
