/** What can be written at the caret. */
package org.vnetlang.ui.editor.assist;
