package org.vnetlang.gen;

import java.util.List;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;

/**
 * A kind of configuration: a pure function from the network to files. It reads no clock, no file
 * and no locale.
 */
public interface Target {

  /** Its name on the command line: {@code xend}. */
  String name();

  /** Whether the host's platform is configured by this kind of files. */
  boolean covers(Host host);

  /** The files of one host that {@link #covers} accepts, in a stable order. */
  List<GeneratedFile> files(Network network, Host host);
}
