/** Values beside the text: what an address comes to, what becomes of an expectation. */
package org.vnetlang.ui.editor.mining;
