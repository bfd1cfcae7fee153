package pqs.platform.http.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;

class TypedReferenceTest {

    private static final ReferenceNumber REFERENCE = ReferenceNumber.of('C', 1_234_567_890L);

    @Test
    void aTiredPersonIsUnderstood() {
        var typed = " "
                + REFERENCE.value().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
        assertThat(TypedReference.parse(typed)).isEqualTo(REFERENCE);
    }

    @Test
    void everyWrongSymbolIsSaidToBeOne() {
        var value = REFERENCE.value();
        for (int i : new int[] {2, 3, 4, 5, 7, 8, 9, 10}) {
            var other = value.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(codeFor(value.substring(0, i) + other + value.substring(i + 1)))
                    .isEqualTo("wrong-check-symbol");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',missing",
        "' - ',missing",
        "C-7F3K,not-a-reference",
        "C-7F3K-9M2X1,not-a-reference",
        "7-7F3K-9M2X,not-a-reference",
        "C-7F3K-9M!X,not-a-reference",
        "C-7F3K-9MUX,symbol-not-used",
        "C-ZF3K-9M2X,symbol-not-used",
    })
    void whatIsWrongIsNamed(String typed, String code) {
        assertThat(codeFor(typed)).isEqualTo(code);
    }

    private static String codeFor(String typed) {
        var refused = catchThrowableOfType(Refused.class, () -> TypedReference.parse(typed));
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("reference"));
        return refused.faults().getFirst().code();
    }
}
