/**
 * Names: where they are declared, where they are used, and how they are changed. A name in a
 * template may mean a network on every host, so a use has several targets; the number behind the
 * name of an array's member does not belong to the name.
 */
package org.vnetlang.ide.name;
