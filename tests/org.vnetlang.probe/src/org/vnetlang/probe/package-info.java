/** Added to a product for a test: looks around in the running workbench and writes what it saw. */
package org.vnetlang.probe;
