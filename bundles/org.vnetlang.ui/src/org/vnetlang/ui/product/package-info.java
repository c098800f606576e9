/**
 * The stand-alone product: its application, which opens the files of the command line, and the
 * perspective. In another Eclipse only the perspective plays a part.
 */
package org.vnetlang.ui.product;
