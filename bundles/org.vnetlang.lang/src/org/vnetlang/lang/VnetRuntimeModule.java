package org.vnetlang.lang;

/** What the language binds in place of Xtext's defaults, with or without Eclipse around it. */
public class VnetRuntimeModule extends AbstractVnetRuntimeModule {}
