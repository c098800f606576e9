package org.vnetlang.lang.scoping;

import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;

/**
 * The linker says nothing about names it cannot find: the resolver binds every name itself, per
 * host, and reports what is missing.
 */
public class SilentLinking extends LinkingDiagnosticMessageProvider {
  @Override
  public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
    return null;
  }
}
