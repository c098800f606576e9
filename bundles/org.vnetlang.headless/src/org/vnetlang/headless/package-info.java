/**
 * The use cases of Vnet without any user interface: load files, check them, generate, compare with
 * what a directory holds. The command line, build plug-ins and tests call these and add nothing but
 * the reading of arguments and the printing of results.
 */
package org.vnetlang.headless;
