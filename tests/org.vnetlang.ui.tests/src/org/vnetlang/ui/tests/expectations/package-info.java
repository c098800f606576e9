/** The view of expectations. */
package org.vnetlang.ui.tests.expectations;
