package org.vnetlang.plan.operation;

/** One change of one machine. */
public sealed interface Operation
    permits LinkOperation,
        AddressOperation,
        RouteOperation,
        BridgeOperation,
        FilterOperation,
        SystemOperation,
        DaemonOperation {}
