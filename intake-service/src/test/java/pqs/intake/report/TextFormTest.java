package pqs.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Severity;
import pqs.intake.report.TextForm.Question;

class TextFormTest {

    @Test
    void theBlankFormNamesEveryQuestionAndTheLists() {
        var text = TextForm.blank();

        for (var question : Question.values()) {
            assertThat(text).contains("[" + question.mark() + "]");
        }
        for (var category : Categories.all()) {
            assertThat(text).contains(category.label());
        }
        for (var severity : Severity.values()) {
            assertThat(text).contains(severity.label());
        }
    }

    @Test
    void nothingIsReadFromTheBlankForm() {
        assertThat(TextForm.read(TextForm.blank()).fields()).isEmpty();
    }

    @Test
    void whateverIsFilledInComesBackHoweverItTravelled() {
        for (long seed = 0; seed < 1000; seed++) {
            var random = new Random(seed);
            var expected = new HashMap<String, String>();
            var text = travelled(random, TextForm.filled(answers(random, expected)));

            var read = TextForm.read(text);

            assertThat(read.fields()).as("seed " + seed).isEqualTo(expected);
            assertThat(read.notRead()).as("seed " + seed).isEmpty();
        }
    }

    private static Map<Question, String> answers(Random random, Map<String, String> expected) {
        var answers = new EnumMap<Question, String>(Question.class);
        answers.put(Question.PROVIDER, "Larkmoor Ultrasound");
        expected.put("providerSearch", "Larkmoor Ultrasound");
        if (random.nextBoolean()) {
            int at = random.nextInt(Categories.all().size());
            var category = Categories.all().get(at);
            answers.put(
                    Question.CATEGORY,
                    List.of(
                                    String.valueOf(at + 1),
                                    category.label(),
                                    category.code(),
                                    (at + 1) + "  " + category.label(),
                                    category.label().toUpperCase(Locale.ROOT))
                            .get(random.nextInt(5)));
            expected.put("category", category.code());
        }
        if (random.nextBoolean()) {
            var severity = List.of(Severity.values()).get(random.nextInt(Severity.values().length));
            answers.put(
                    Question.SEVERITY,
                    List.of(
                                    severity.label(),
                                    severity.code(),
                                    severity.label().replaceFirst(":.*", "").toLowerCase(Locale.ROOT))
                            .get(random.nextInt(3)));
            expected.put("severity", severity.code());
        }
        if (random.nextBoolean()) {
            var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            answers.put(
                    Question.OCCURRED_ON,
                    List.of(
                                    "%d %d %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                                    "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                                    day.toString(),
                                    "%dth of %s %d"
                                            .formatted(
                                                    day.getDayOfMonth(),
                                                    day.getMonth().name().toLowerCase(Locale.ROOT),
                                                    day.getYear()),
                                    "%d.%d.26".formatted(day.getDayOfMonth(), day.getMonthValue()))
                            .get(random.nextInt(5)));
            expected.put("occurredOn-day", String.valueOf(day.getDayOfMonth()));
            expected.put("occurredOn-month", String.valueOf(day.getMonthValue()));
            expected.put("occurredOn-year", String.valueOf(day.getYear()));
        }
        if (random.nextBoolean()) {
            var words = List.of(
                    "The report said normal.", "A second scan [of the liver] showed a mass (43 mm).", "Late: 4 weeks!");
            var narrative = new StringBuilder(words.get(random.nextInt(3)));
            for (int i = 0; i < random.nextInt(4); i++) {
                narrative.append(random.nextBoolean() ? "\n" : "\n\n").append(words.get(random.nextInt(3)));
            }
            answers.put(Question.WHAT_HAPPENED, narrative.toString());
            expected.put("whatHappened", narrative.toString());
        }
        if (random.nextBoolean()) {
            answers.put(Question.URGENT, List.of("yes", "Yes!", "YES", "y", "x").get(random.nextInt(5)));
            expected.put("urgent", "yes");
        }
        if (random.nextBoolean()) {
            answers.put(Question.CONFIDENTIAL, List.of("no", "No.", "n").get(random.nextInt(3)));
        }
        return answers;
    }

    /** As files and mail programs change a text on its way. */
    private static String travelled(Random random, String text) {
        return switch (random.nextInt(5)) {
            case 0 -> text.replace("\r\n", "\n");
            case 1 ->
                text.replace("\r\n", "\n").lines().map(line -> "> " + line).reduce("Hello,\n", (a, b) -> a + b + "\n");
            case 2 -> text.replace("\r\n", "  \r\n");
            case 3 -> text.replace("[", "[ ").replace("[ of the", "[of the");
            default -> "Sent from my telephone\r\n\r\n" + text + "\r\n-- \r\nThe practice\r\n";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ABOUT] poor            | category     | poor-report
            [about]: 5              | category     | poor-report
            [HARM] not known        | severity     | not-known
            [PRACTITIONER] A Foster | practitioner | A Foster
            """)
    void anAnswerMayStandOnTheLineOfItsQuestion(String text, String field, String value) {
        assertThat(TextForm.read(text).fields()).isEqualTo(Map.of(field, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ABOUT] report              | ABOUT
            [ABOUT] 99                  | ABOUT
            [HARM] quite some           | HARM
            [DATE] last Tuesday         | DATE
            [DATE] 31 2 2026            | DATE
            [URGENT] perhaps            | URGENT
            [URGENT] no idea            | URGENT
            [URGENT] not sure           | URGENT
            [URGENT] yes / no           | URGENT
            [URGENT] ?                  | URGENT
            [SITE] Eastbrook            | Site
            """)
    void whatCannotBeReadIsSaidWithItsWords(String text, String mark) {
        var read = TextForm.read(text);

        assertThat(read.fields()).isEmpty();
        assertThat(read.notRead()).hasSize(1);
        assertThat(read.notRead().getFirst().words()).startsWith(mark).contains(text.substring(text.indexOf("] ") + 2));
    }

    @Test
    void aTextThatIsNoFormIsSaidToBeNone() {
        var read = TextForm.read("Dear all, lunch is at one.");

        assertThat(read.fields()).isEmpty();
        assertThat(read.notRead())
                .extracting(TextForm.NotRead::words)
                .containsExactly(
                        "None of the questions of the form was found. Leave the lines in square brackets as they are.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Yes – patient still waiting                | yes
            Yes please, I'd rather stay unknown        | yes
            Yes please, I’d rather stay unknown        | yes
            “Yes”                                      | yes
            YES!!                                      | yes
            - yes, no appointment was given            | yes
            yes: she waits                             | yes
            ✓                                          | yes
            x                                          | yes
            No, but it should be looked at             | no
            no — thank you                             | no
            No thanks                                  | no
            None.                                      | no
            -                                          | no
            yesterday                                  | neither
            I think so                                 | neither
            xray                                       | neither
            """)
    void whatBeginsWithYesIsYes(String answer, String read) {
        var text = TextForm.read("[ABOUT] 5\n[URGENT]\n" + answer + "\n[KEEP MY NAME FROM THE PROVIDER]: " + answer);

        assertThat(text.fields().containsKey("urgent")).isEqualTo(read.equals("yes"));
        assertThat(text.fields().containsKey("confidential")).isEqualTo(read.equals("yes"));
        assertThat(text.notRead())
                .extracting(TextForm.NotRead::field)
                .isEqualTo(read.equals("neither") ? List.of("urgent", "confidential") : List.of());
    }

    @Test
    void aQuestionThatWasBrokenIntoLinesIsNoPartOfItsAnswer() {
        for (int width : new int[] {40, 60, 72, 76}) {
            for (var quote : new String[] {"", "> "}) {
                var filled = TextForm.filled(Map.of(
                        Question.WHAT_HAPPENED,
                        "Late by weeks.",
                        Question.URGENT,
                        "yes",
                        Question.PROVIDER,
                        "Larkmoor"));
                var wrapped = filled.replace("\r\n", "\n")
                        .lines()
                        .map(line -> line.replaceAll("(.{1," + width + "})(?: |$)", quote + "$1\n")
                                .stripTrailing())
                        .collect(Collectors.joining("\n"));

                assertThat(TextForm.read(wrapped).fields())
                        .as(width + quote)
                        .isEqualTo(Map.of(
                                "whatHappened", "Late by weeks.", "urgent", "yes", "providerSearch", "Larkmoor"));
            }
        }
    }
}
