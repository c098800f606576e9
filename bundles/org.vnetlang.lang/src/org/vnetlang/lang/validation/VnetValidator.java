package org.vnetlang.lang.validation;

/** The checks of the Vnet language beyond its syntax. */
public class VnetValidator extends AbstractVnetValidator {}
