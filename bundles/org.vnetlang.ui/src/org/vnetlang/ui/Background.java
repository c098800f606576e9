package org.vnetlang.ui;

import org.eclipse.core.runtime.jobs.Job;

/**
 * Work of ours beside the user interface. All of it is one family, so that whoever needs its
 * results can wait for it.
 */
public abstract class Background extends Job {
  /** The family of all our jobs. */
  public static final Object FAMILY = new Object();

  protected Background(String name) {
    super(name);
    setPriority(BUILD);
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == FAMILY;
  }
}
