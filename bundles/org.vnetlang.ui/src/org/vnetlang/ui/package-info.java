/** Vnet inside Eclipse: editor, builder, wizards, preferences over the editor services. */
package org.vnetlang.ui;
