/** What is wrong with a text, as markers: findings, and expectations that do not hold. */
package org.vnetlang.ide.mark;
