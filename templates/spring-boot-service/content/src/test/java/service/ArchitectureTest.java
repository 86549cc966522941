package service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom: everything knows the domain, and the domain knows nothing but Java. */
@AnalyzeClasses(packages = "service", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theDomainIsPlainJava =
      classes()
          .that()
          .resideInAPackage("service.domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("service.domain..", "java..");

  @ArchTest
  static final ArchRule theApplicationKnowsNoEdge =
      noClasses()
          .that()
          .resideInAPackage("service.application..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "service.api..", "service.messaging..", "service.store..", "service.security..");

  @ArchTest
  static final ArchRule edgesMeetInTheApplication =
      noClasses()
          .that()
          .resideInAPackage("service.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("service.messaging..", "service.store..", "service.cache..");

  @ArchTest
  static final ArchRule packagesFormNoCycle = slices().matching("service.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule logsGoThroughTheLogger = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
