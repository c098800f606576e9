package org.vnetlang.sim.report;

/** The flags of an interface with their values (Linux include/linux/if.h). */
enum Flag {
  UP(0x1),
  BROADCAST(0x2),
  LOOPBACK(0x8),
  RUNNING(0x40),
  NOARP(0x80),
  MASTER(0x400),
  SLAVE(0x800),
  MULTICAST(0x1000);

  private final int value;

  Flag(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
