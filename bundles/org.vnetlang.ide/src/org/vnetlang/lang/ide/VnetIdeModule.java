package org.vnetlang.lang.ide;

/** What the editor services bind beyond the language itself. */
public class VnetIdeModule extends AbstractVnetIdeModule {}
