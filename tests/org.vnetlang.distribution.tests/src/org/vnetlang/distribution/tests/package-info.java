/**
 * Tests of what users get: the tar unpacked and run as they do, the repository's scripts, and what
 * its pages say.
 */
package org.vnetlang.distribution.tests;
