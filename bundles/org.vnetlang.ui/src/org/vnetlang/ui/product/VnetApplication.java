package org.vnetlang.ui.product;

import java.util.Hashtable;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** The workbench, and then the files that were named on the command line. */
public final class VnetApplication implements IApplication {
  private static final String WORKBENCH = "org.eclipse.ui.ide.workbench";

  private IApplication workbench;

  @Override
  public Object start(IApplicationContext context) throws Exception {
    var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    var files = CommandLine.files(arguments, System.getProperty("user.dir"));
    if (!files.isEmpty()) {
      EventHandler started = event -> Opening.open(files);
      FrameworkUtil.getBundle(VnetApplication.class)
          .getBundleContext()
          .registerService(
              EventHandler.class,
              started,
              new Hashtable<>(
                  Map.of(EventConstants.EVENT_TOPIC, UIEvents.UILifeCycle.APP_STARTUP_COMPLETE)));
    }
    workbench = workbench();
    return workbench.start(context);
  }

  /** The application of every Eclipse that edits files; it knows workspaces, updates, restarts. */
  private static IApplication workbench() throws CoreException {
    var extension =
        Platform.getExtensionRegistry()
            .getExtension(Platform.PI_RUNTIME, Platform.PT_APPLICATIONS, WORKBENCH);
    var run = extension.getConfigurationElements()[0].getChildren("run")[0];
    return (IApplication) run.createExecutableExtension("class");
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.stop();
    }
  }
}
