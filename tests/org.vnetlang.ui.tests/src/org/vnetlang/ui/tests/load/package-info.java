/** What the editor costs: time of an answer, memory of a long day, resources of a window. */
package org.vnetlang.ui.tests.load;
