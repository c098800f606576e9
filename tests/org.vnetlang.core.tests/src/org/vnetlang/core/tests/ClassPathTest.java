package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ClassPathTest {

  @Test
  void theCoreIsTestedWithoutXtext() {
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> Class.forName("org.eclipse.xtext.Grammar"));
  }
}
