package org.vnetlang.lang;

import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.vnetlang.lang.scoping.SilentLinking;

/** What the language binds in place of Xtext's defaults, with or without Eclipse around it. */
public class VnetRuntimeModule extends AbstractVnetRuntimeModule {
  public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindLinkingMessages() {
    return SilentLinking.class;
  }
}
