/**
 * What people can choose: {@link org.vnetlang.ui.preferences.Settings} is how everybody else asks
 * for it, the pages are how it is chosen.
 */
package org.vnetlang.ui.preferences;
