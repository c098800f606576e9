/**
 * The editor of Vnet files. {@link org.vnetlang.ui.editor.VnetEditor} holds the parts together;
 * each sub-package is one of them. All of them ask one {@link
 * org.vnetlang.ui.editor.session.Session}, which reads the text in the background, and know nothing
 * of the language themselves.
 */
package org.vnetlang.ui.editor;
