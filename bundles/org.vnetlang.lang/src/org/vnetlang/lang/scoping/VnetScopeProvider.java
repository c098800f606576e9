package org.vnetlang.lang.scoping;

/** What a name in a Vnet file may stand for, place by place. */
public class VnetScopeProvider extends AbstractVnetScopeProvider {}
