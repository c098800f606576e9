/**
 * Tests of the use cases and of the vnet command, run in this process with their own streams, on
 * the jars that the distribution ships.
 */
package org.vnetlang.cli.tests;
