/**
 * What is around a place of the text in network terms: its wire, platform, and what is still free
 * there. Completion, hover and quick fixes ask here, so that all of them propose the same.
 */
package org.vnetlang.ide.net;
