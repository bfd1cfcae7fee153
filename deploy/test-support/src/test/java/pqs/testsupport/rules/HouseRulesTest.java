package pqs.testsupport.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void rulesOverAnEmptyImportAreNotGreen() {
        var first = HouseRules.ofService("pqs.nothing.here", 1).findFirst().orElseThrow();
        assertThatThrownBy(() -> first.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("imported classes");
    }
}
