package pqs.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {

    private static final AuditSubject LAMP = new AuditSubject("lamp", "L-1");

    @ParameterizedTest
    @ValueSource(strings = {"", "reported", "Lamp.lit", "lamp.", "lamp lit", "lamp.lit.", "lamp.lit now"})
    void anActionIsWordsWithDotsBetween(String action) {
        assertThatThrownBy(() -> AuditEntry.change(action, LAMP)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jo Doe", "é", "a/b", "a,b"})
    void aSubjectIsOpaque(String id) {
        assertThatThrownBy(() -> new AuditSubject("lamp", id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReadWithoutPurposeIsNoEntry() {
        assertThatThrownBy(() -> new AuditEntry(
                        AuditEntry.Kind.READ,
                        "lamp.secret",
                        LAMP,
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessage("reading lamp.secret needs a purpose");
    }

    @Test
    void onlyListedPurposesCount() {
        assertThatThrownBy(() -> AuditPurpose.of("curiosity")).hasMessageContaining("audit-purposes.properties");
        assertThat(AuditPurpose.of("own-record").words())
                .isEqualTo("To see what one reported oneself, or what is kept about oneself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"see 9991234567", "999 123 4567", "999-123-4567 called"})
    void whatMayBeAnNhsNumberIsNeitherReasonNorDetail(String text) {
        var entry = AuditEntry.change("lamp.lit", LAMP);

        assertThatThrownBy(() -> entry.because(text)).hasMessage("reason holds ten digits, which may be an NHS number");
        assertThatThrownBy(() -> entry.with("room", text)).hasMessageNotContainingAny("999");
        assertThat(AuditEntry.isFitReason(text)).isFalse();
    }

    @Test
    void aReasonIsOptionalAndShort() {
        var entry = AuditEntry.change("lamp.lit", LAMP);

        assertThat(entry.because("  ").reason()).isEmpty();
        assertThat(entry.because(" dark ").reason()).contains("dark");
        assertThat(AuditEntry.isFitReason("x".repeat(200))).isTrue();
        assertThatThrownBy(() -> entry.because("x".repeat(201))).hasMessage("reason is longer than 200 characters");
    }

    @Test
    void detailsAreFewAndShort() {
        var entry = AuditEntry.change("lamp.lit", LAMP);
        for (int i = 0; i < 8; i++) {
            entry = entry.with("d" + i, i);
        }
        var full = entry;

        assertThat(full.details()).containsEntry("d7", "7").hasSize(8);
        assertThatThrownBy(() -> full.with("d8", 8)).hasMessage("more than 8 details of lamp.lit");
        assertThatThrownBy(() -> AuditEntry.change("lamp.lit", LAMP).with("room", "x".repeat(101)))
                .hasMessage("room is longer than 100 characters");
    }
}
