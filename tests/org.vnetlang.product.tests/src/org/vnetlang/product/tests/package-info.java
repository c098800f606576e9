/** The product as somebody unpacks and starts it, the feature as somebody installs it. */
package org.vnetlang.product.tests;
