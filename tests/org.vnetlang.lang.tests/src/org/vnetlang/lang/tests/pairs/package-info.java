/** Who reaches whom, all pairs at once, against every pair on its own; and what must not matter. */
package org.vnetlang.lang.tests.pairs;
