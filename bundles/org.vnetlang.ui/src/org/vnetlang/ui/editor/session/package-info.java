/** What is known of the texts that are open: read in the background, a version at a time. */
package org.vnetlang.ui.editor.session;
