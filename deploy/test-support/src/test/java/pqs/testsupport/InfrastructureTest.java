package pqs.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InfrastructureTest {

    @Test
    void givesEachCallerADatabaseOfItsOwn() {
        var first = Infrastructure.shared().newDatabase("intake");
        var second = Infrastructure.shared().newDatabase("intake");
        assertThat(second.name()).isNotEqualTo(first.name());
        assertThat(first.appRole()).isEqualTo("intake_app");
    }

    @Test
    void contractExamplesAreValid() {
        var contract = Contracts.of("surveillance-service", "flag-raised", 1);
        contract.examples().forEach(example -> contract.requireValid(example.json()));
    }
}
