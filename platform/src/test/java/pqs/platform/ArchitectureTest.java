package pqs.platform;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pqs.testsupport.rules.HouseRules;

/** The rules between rooms, and that platform has no word of the domain in its types. */
class ArchitectureTest {

    private static final int CLASSES_MIN = 120;

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.ofPlatform(CLASSES_MIN);
    }
}
