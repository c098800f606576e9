/**
 * Tests of the editor services: what is answered about texts, whole and broken ones, and that an
 * answer is the same however the text came to be.
 */
package org.vnetlang.ide.tests;
