package org.vnetlang.lang.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Inject;
import org.eclipse.xtext.testing.InjectWith;
import org.eclipse.xtext.testing.extensions.InjectionExtension;
import org.eclipse.xtext.testing.util.ParseHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.lang.vnet.File;
import org.vnetlang.lang.vnet.Host;

@ExtendWith(InjectionExtension.class)
@InjectWith(VnetInjectorProvider.class)
class ParsingTest {

  @Inject private ParseHelper<File> parser;

  @Test
  void readsALanAndAHost() throws Exception {
    File file =
        parser.parse(
            """
            lan office 192.168.1.0/24 gateway 192.168.1.1
            host alpha runs xen 3.2 {
              nic eth0 on office ip 192.168.1.2
              guest web { nic eth0 ip 192.168.1.10 }
            }
            """);
    assertThat(file.eResource().getErrors()).isEmpty();
    assertThat(file.getElements()).hasSize(2);
    assertThat(((Host) file.getElements().get(1)).getName()).isEqualTo("alpha");
  }
}
