/** Each cause of a lost packet on a file of its own, and what applying its suggestion does. */
package org.vnetlang.lang.tests.causes;
