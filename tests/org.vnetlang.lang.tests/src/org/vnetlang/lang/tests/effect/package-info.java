/**
 * Every word of the language does something: the metamodel is walked by reflection, and what is
 * written with a feature is taken away to see what it was good for.
 *
 * <p>Comes in: the classes of the language and the files of examples and corpus. Goes out: a
 * failure for a feature without effect that is on no list, and for an entry of the list that is not
 * needed.
 */
package org.vnetlang.lang.tests.effect;
