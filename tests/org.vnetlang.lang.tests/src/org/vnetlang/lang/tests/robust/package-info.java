/** Properties that hold for any text: layout, mutation, what every word of the language does. */
package org.vnetlang.lang.tests.robust;
