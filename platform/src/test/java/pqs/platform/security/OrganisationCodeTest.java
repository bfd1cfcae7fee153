package pqs.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

    @Test
    void isWrittenInCapitalsHoweverTheSignInWritesIt() {
        assertThat(OrganisationCode.parse("qwe1a")).contains("QWE1A");
        assertThat(OrganisationCode.require("Demo-icb1")).isEqualTo("DEMO-ICB1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QWE,QXX", "-QWE", "QWE 1A", "Q_E", "ABCDEFGHIJKLMNOPQRSTU", "QWÉ"})
    void whatIsNoneOpensNothing(String claim) {
        assertThat(OrganisationCode.parse(claim)).isEmpty();
        assertThatThrownBy(() -> OrganisationCode.require(claim)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClaimThatIsNoTextIsNone() {
        assertThat(OrganisationCode.parse(7)).isEmpty();
    }
}
