package org.vnetlang.lang;

/** Makes the language usable in a plain Java process, where no extension registry announces it. */
public class VnetStandaloneSetup extends VnetStandaloneSetupGenerated {

  public static void doSetup() {
    new VnetStandaloneSetup().createInjectorAndDoEMFRegistration();
  }
}
