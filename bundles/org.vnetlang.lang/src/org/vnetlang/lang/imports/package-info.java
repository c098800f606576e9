/**
 * The files that a file imports.
 *
 * <p>Comes in: the text behind {@code import}. Goes out: the files that belong together, or a
 * problem at the text. Nothing outside the project's folder is read and no connection is opened,
 * whatever the text says: it is looked at as a path first and as a file only if that is one of
 * ours.
 */
package org.vnetlang.lang.imports;
