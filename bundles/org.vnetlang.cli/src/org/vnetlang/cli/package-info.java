/**
 * The vnet command: arguments, exit codes and output for people and for programs. Decides nothing
 * about networks; each command calls one use case of the headless bundle and prints what it
 * answers.
 */
package org.vnetlang.cli;
