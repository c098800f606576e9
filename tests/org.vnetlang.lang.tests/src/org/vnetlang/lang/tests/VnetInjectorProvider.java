package org.vnetlang.lang.tests;

import com.google.inject.Injector;
import org.eclipse.xtext.testing.GlobalRegistries;
import org.eclipse.xtext.testing.GlobalRegistries.GlobalStateMemento;
import org.eclipse.xtext.testing.IInjectorProvider;
import org.eclipse.xtext.testing.IRegistryConfigurator;
import org.vnetlang.lang.VnetStandaloneSetup;

/** Gives each test class the language as a plain Java process sees it, and tidies up after it. */
public class VnetInjectorProvider implements IInjectorProvider, IRegistryConfigurator {

  static {
    GlobalRegistries.initializeDefaults();
  }

  private GlobalStateMemento before;
  private GlobalStateMemento after;
  private Injector injector;

  @Override
  public Injector getInjector() {
    if (injector == null) {
      before = GlobalRegistries.makeCopyOfGlobalState();
      injector = new VnetStandaloneSetup().createInjectorAndDoEMFRegistration();
      after = GlobalRegistries.makeCopyOfGlobalState();
    }
    return injector;
  }

  @Override
  public void setupRegistry() {
    getInjector();
    after.restoreGlobalState();
  }

  @Override
  public void restoreRegistry() {
    before.restoreGlobalState();
  }
}
