/** Builder, nature and wizards. */
package org.vnetlang.ui.tests.project;
