/**
 * The Vnet language itself: grammar, generator workflow and the wiring of its services. The syntax
 * tree and the parser are generated from the grammar at build time; whatever is worth reading is
 * written by hand in this package and the ones below it. Turns text into the network model and
 * reports what is wrong with it; knows nothing of the files generated from the model.
 */
package org.vnetlang.lang;
