/**
 * The s-expressions of xend's configuration file. Knows the syntax only: which keys exist and what
 * they mean is said elsewhere.
 *
 * <p>Comes in: lists of texts, or a file's text. Goes out: one line for each, or the lists with the
 * first thing that a strict reader refuses.
 */
package org.vnetlang.gen.sxp;
