/** The editor, driven by keys, commands and widgets. */
package org.vnetlang.ui.tests.editor;
