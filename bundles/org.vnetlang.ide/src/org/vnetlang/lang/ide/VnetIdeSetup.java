package org.vnetlang.lang.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.vnetlang.lang.VnetRuntimeModule;
import org.vnetlang.lang.VnetStandaloneSetup;

/** Makes the language with its editor services, outside Eclipse as well as inside. */
public class VnetIdeSetup extends VnetStandaloneSetup {

  @Override
  public Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(new VnetRuntimeModule(), new VnetIdeModule()));
  }
}
