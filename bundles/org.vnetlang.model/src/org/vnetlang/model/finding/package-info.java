/**
 * What can be wrong with a network, said once: the enum of issues with code and severity, and their
 * texts in English and Spanish.
 *
 * <p>Comes in: an issue, the element it is about, arguments. Goes out: a sentence saying what is
 * wrong, one saying why it matters in network terms, one saying what to write instead.
 */
package org.vnetlang.model.finding;
