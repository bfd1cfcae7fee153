package pqs.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+SUM(A1)",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "@ SUM(1)",
                "\t=1",
                "\r=1",
                " =HYPERLINK(\"x\")",
                "-",
                "--5",
                "+1-2",
                "\uFF1D1+1"
            })
    void whatASpreadsheetMightRunIsAFormula(String cell) {
        assertThat(Formulae.isFormula(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "+5", "-0.25", "-1,234.50", "1E-5", "-2%", "+44 1234 567890", "@ LOUDOUN", "A=B", "a@b"
            })
    void numbersAndWordsAreNot(String cell) {
        assertThat(Formulae.isFormula(cell)).isFalse();
    }

    @Test
    void whatGoesOutIsDisarmed() {
        assertThat(SafeCsv.row("=1+1", "say \"x\"", "-5")).isEqualTo("\"'=1+1\",\"say \"\"x\"\"\",\"-5\"\r\n");
    }
}
