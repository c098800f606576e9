/** Simulated networks built again from namespaces of the real kernel, and compared with it. */
package org.vnetlang.lang.tests.live;
