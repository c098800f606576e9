/** Vnet for Eclipse, driven in a real workbench. */
package org.vnetlang.ui.tests;
