package pqs.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftFieldsTest {

    @Test
    void whatWasTypedComesBackToTheLetter() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var typed = new LinkedHashMap<String, List<String>>();
            for (int i = 0; i < random.nextInt(6); i++) {
                var values = new ArrayList<String>();
                for (int j = 0; j <= random.nextInt(3); j++) {
                    values.add("x" + text(random));
                }
                typed.put("field" + i, List.copyOf(values));
            }
            var fields = DraftFields.of(typed);

            assertThat(DraftFields.opened(fields.guarded().revealed()).values())
                    .as("seed " + seed)
                    .isEqualTo(typed);
        }
    }

    @Test
    void whatBelongsToSendingAndWhatIsBlankIsLeftOut() {
        var fields = DraftFields.of(Map.of(
                "csrf-token", List.of("t"),
                "action", List.of("save"),
                "whatHappened", List.of(" "),
                "category", List.of("", "other")));

        assertThat(fields.values()).isEqualTo(Map.of("category", List.of("other")));
        assertThat(fields.saysNothing(Set.of("category"))).isTrue();
        assertThat(fields.saysNothing(Set.of("submissionKey"))).isFalse();
    }

    @Test
    void nothingOfItIsPrintedByAccident() {
        assertThat(DraftFields.of(Map.of("whatHappened", List.of("secret words"))))
                .hasToString("DraftFields[sealed]");
    }

    @Test
    void whatIsFarTooLongIsKnownBeforeItIsSealed() {
        assertThat(DraftFields.of(Map.of("a", List.of("x".repeat(DraftFields.CHARACTERS_MAX))))
                        .tooLong())
                .isTrue();
        assertThat(DraftFields.of(Map.of("a", List.of("x".repeat(4_000)))).tooLong())
                .isFalse();
    }

    private static String text(Random random) {
        var characters = "ab =&%+\n\"'<>;é€😀0";
        var text = new StringBuilder();
        for (int i = 0; i < random.nextInt(20); i++) {
            int at =
                    characters.offsetByCodePoints(0, random.nextInt(characters.codePointCount(0, characters.length())));
            text.appendCodePoint(characters.codePointAt(at));
        }
        return text.toString();
    }
}
