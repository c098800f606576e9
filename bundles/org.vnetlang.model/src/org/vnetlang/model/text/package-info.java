/**
 * Texts for people.
 *
 * <p>Comes in: a properties file per language, a key, values for the holes. Goes out: a sentence.
 */
package org.vnetlang.model.text;
