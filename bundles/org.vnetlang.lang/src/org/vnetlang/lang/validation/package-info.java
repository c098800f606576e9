/**
 * Checks of a Vnet file, run by the editor while one types and by the command line before anything
 * is generated. A check here looks at the syntax tree; what can be said of the network as such is a
 * finding of the model and only placed into the text here.
 */
package org.vnetlang.lang.validation;
