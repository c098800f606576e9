package org.vnetlang.architecture.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  @Test
  void theModelUsesTheJdkAlone() {
    JavaClasses model =
        new ClassFileImporter()
            .importPath(ROOT.resolve("bundles/org.vnetlang.model/target/classes"));
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.vnetlang.model..")
        .because("everything else is built on the model")
        .allowEmptyShould(true)
        .check(model);
  }
}
