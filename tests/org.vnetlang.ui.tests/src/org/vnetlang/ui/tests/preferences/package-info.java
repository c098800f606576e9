/** The preferences. */
package org.vnetlang.ui.tests.preferences;
