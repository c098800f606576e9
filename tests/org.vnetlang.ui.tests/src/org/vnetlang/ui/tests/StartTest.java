package org.vnetlang.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

@ExtendWith(Workbench.class)
class StartTest {
  @Test
  void theWorkbenchStartsWithOurProduct() throws Exception {
    assertThat(Platform.getProduct().getId()).isEqualTo("org.vnetlang.ui.product");
    assertThat(Workbench.window().getShell().isVisible()).isTrue();
    assertThat(Screenshot.take("start")).isNotEmptyFile();
  }
}
