package org.vnetlang.lang;

import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.validation.IDiagnosticConverter;
import org.vnetlang.lang.scoping.SilentLinking;
import org.vnetlang.lang.syntax.GuardedParser;
import org.vnetlang.lang.validation.VnetDiagnosticConverter;

/** What the language binds in place of Xtext's defaults, with or without Eclipse around it. */
public class VnetRuntimeModule extends AbstractVnetRuntimeModule {
  public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindLinkingMessages() {
    return SilentLinking.class;
  }

  @Override
  public Class<? extends IParser> bindIParser() {
    return GuardedParser.class;
  }

  /** Parser errors are reported by the validator, once and with sentences of ours. */
  public Class<? extends IDiagnosticConverter> bindDiagnosticConverter() {
    return VnetDiagnosticConverter.class;
  }
}
