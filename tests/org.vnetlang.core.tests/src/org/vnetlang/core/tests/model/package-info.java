/** The values everything else is made of: addresses, settings, texts of issues. */
package org.vnetlang.core.tests.model;
