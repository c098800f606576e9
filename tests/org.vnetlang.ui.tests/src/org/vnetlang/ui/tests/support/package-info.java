/**
 * What tests in the workbench have in common: they run in its thread, so they wait by letting it
 * work until a condition holds or a deadline passes, never by sleeping.
 */
package org.vnetlang.ui.tests.support;
