package org.vnetlang.plan.vmware;

/** Lease times in the dhcpd.conf that VMware writes for its vmnets, in seconds. */
public final class LeaseTimes {
  /** {@code default-lease-time}: half an hour. */
  public static final long USUAL = 1800;

  /** {@code max-lease-time}: two hours. */
  public static final long LONGEST = 7200;

  private LeaseTimes() {}
}
