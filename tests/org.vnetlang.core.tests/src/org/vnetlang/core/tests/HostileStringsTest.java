package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostileStringsTest {

  @Test
  void thereAreManyAndNoneTwice() {
    assertThat(HostileStrings.ALL).hasSizeGreaterThan(120).doesNotHaveDuplicates();
  }
}
