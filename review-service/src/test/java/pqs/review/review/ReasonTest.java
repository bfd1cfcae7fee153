package pqs.review.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.platform.fault.Fault;

class ReasonTest {

    private static final String GOOD = "Reports did not match the scans.";

    @Test
    void nothingButBlanksIsMissing() {
        assertThat(Reason.faultIn(" \r\n\t ")).contains(new Fault("reason", "missing", "Say why a review is needed."));
    }

    @Test
    void nineteenCharactersAreTooFewAndTwentyEnough() {
        assertThat(Reason.faultIn("a".repeat(19)).orElseThrow().code()).isEqualTo("too-short");
        assertThat(Reason.faultIn("a".repeat(20))).isEmpty();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(Reason.faultIn("\uD83E\uDE7A".repeat(19)).orElseThrow().code())
                .isEqualTo("too-short");
        assertThat(Reason.faultIn("\uD83E\uDE7A".repeat(2000))).isEmpty();
        assertThat(Reason.faultIn("a".repeat(2001)).orElseThrow())
                .isEqualTo(new Fault(
                        "reason", "too-long", "The reason has 2001 characters. Shorten it to 2000 or fewer."));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "7", "8", "11", "13", "27", "127", "155", "8238", "8294", "55296"})
    void charactersThatCannotBeShownAreRefused(int codePoint) {
        var text = GOOD + (char) codePoint + "And more.";

        assertThat(Reason.faultIn(text).orElseThrow().code()).isEqualTo("control-character");
        assertThatThrownBy(() -> new Reason(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a reason: control-character");
    }

    @Test
    void linesAndTabsStayAndLineEndsOfBrowsersBecomeOurs() {
        assertThat(new Reason("  First line.\r\nSecond line.\tTabbed. \r\n").text())
                .isEqualTo("First line.\nSecond line.\tTabbed.");
    }

    @Test
    void whateverIsTypedEitherHasAFaultOrIsTakenAndTakenAgain() {
        for (long seed = 0; seed < 500; seed++) {
            var typed = typed(new Random(seed));
            if (Reason.faultIn(typed).isEmpty()) {
                var reason = new Reason(typed);
                assertThat(new Reason(reason.text())).as("seed " + seed).isEqualTo(reason);
            } else {
                assertThatThrownBy(() -> new Reason(typed))
                        .as("seed " + seed)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static String typed(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextInt(40) == 0 ? random.nextInt(0x10000) : 'a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
