package pqs.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A null check that is silently off looks like code without nulls. The build compiles two twins with the arguments of all
 * modules (see this module's pom.xml): the well one must have become a class, the sick one must not.
 */
class NullAwayCanaryTest {

    private static final Path WELL = Path.of("target/canary/quick-false/well/pqs/canary/Canary.class");
    private static final Path SICK = Path.of("target/canary/quick-false/sick/pqs/canary/Canary.class");

    @BeforeEach
    void errorProneIsOn() {
        assumeFalse(Boolean.getBoolean("pqs.quick"), "-Dquick compiles without Error Prone and NullAway");
    }

    @Test
    void theSourceThatReturnsNullDoesNotCompile() {
        assertThat(SICK)
                .as("NullAway is off; once it is on again, delete target/canary")
                .doesNotExist();
    }

    @Test
    void itsTwinThatDoesNotCompiles() {
        assertThat(WELL).isRegularFile();
    }
}
