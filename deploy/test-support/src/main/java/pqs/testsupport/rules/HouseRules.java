package pqs.testsupport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules between rooms of the architecture, one test each:
 *
 * {@snippet :
 * class ArchitectureTest {
 *     @TestFactory
 *     Stream<DynamicTest> houseRules() {
 *         return HouseRules.ofService("pqs.intake", 60);
 *     }
 * }
 * }
 *
 * <p>The number is the least count of classes that must have been imported: rules over an empty import are green and void. Set
 * it a little under the true count and raise it as the module grows.
 */
public final class HouseRules {

    private HouseRules() {}

    /** Rules for a service, by its base package such as {@code pqs.intake}. */
    public static Stream<DynamicTest> ofService(String basePackage, int classesMin) {
        return tests(basePackage, classesMin, ServiceRules.all(basePackage));
    }

    /** Rules for the platform. */
    public static Stream<DynamicTest> ofPlatform(int classesMin) {
        return tests("pqs.platform", classesMin, PlatformRules.all("pqs.platform"));
    }

    private static Stream<DynamicTest> tests(String basePackage, int classesMin, List<ArchRule> rules) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "at least " + classesMin + " classes of " + basePackage + " were imported",
                        () -> requireCount(classes, classesMin))),
                rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))));
    }

    static void requireCount(JavaClasses classes, int classesMin) {
        assertThat(classes.size()).as("imported classes").isGreaterThanOrEqualTo(classesMin);
    }
}
