package org.vnetlang.ui.tests.support;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.vnetlang.ui.Background;

/** Waits for the workspace and our own work in the background. */
public final class Jobs {
  private Jobs() {}

  /** Until everything that a save sets off is done. */
  public static void settle() {
    IJobManager jobs = Job.getJobManager();
    Pump.until(
        "the build comes to rest",
        () ->
            jobs.find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0
                && jobs.find(ResourcesPlugin.FAMILY_MANUAL_BUILD).length == 0
                && jobs.find(ResourcesPlugin.FAMILY_AUTO_REFRESH).length == 0
                && jobs.find(Background.FAMILY).length == 0);
  }
}
