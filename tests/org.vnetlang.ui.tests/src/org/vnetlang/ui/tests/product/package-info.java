/** The product: command line, perspective. */
package org.vnetlang.ui.tests.product;
