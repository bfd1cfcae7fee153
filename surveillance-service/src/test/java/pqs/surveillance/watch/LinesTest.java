package pqs.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final WatchRule.RateRise RULE = new WatchRule.RateRise(
            1,
            Map.of("concern", 3.0, "complaint", 1.0),
            Map.of(Level.PROVIDER, 0.5, Level.PRACTITIONER, 0.5),
            List.of(2.0),
            60,
            6,
            0.07);

    private final Known known = new Known(new Months(LocalDate.of(2030, 1, 1), LocalDate.of(2031, 12, 31)));
    private final Lines lines = new Lines(known, RULE, 0.1);

    private List<Stream> open(History history) {
        history.observations().forEach(known::add);
        lines.open(known.measures(), 3);
        return lines.open();
    }

    @Test
    void aProvidersLinesShareItsFalseAlarms() {
        var history = new History();
        for (int person = 0; person < 3; person++) {
            history.activity(History.practitioner(1, person), 0, 20);
        }
        history.concern(History.practitioner(1, 0), LocalDate.of(2030, 1, 5), 1);

        var open = open(history);

        assertThat(open).hasSize(4);
        assertThat(open.stream().mapToDouble(Stream::allowedPerYear).sum()).isCloseTo(0.1, within(1e-12));
        assertThat(open.getFirst().allowedPerYear()).isCloseTo(0.05, within(1e-12));
        assertThat(open.getLast().allowedPerYear()).isCloseTo(0.05 / 3, within(1e-12));
    }

    @Test
    void aLevelIsDividedByMeasureAndNoLineGetsMoreThanItsMost() {
        var history = new History()
                .activity(History.provider(1), 0, 20)
                .concern(History.provider(1), LocalDate.of(2030, 1, 5), 1)
                .add(
                        LocalDate.of(2030, 1, 9),
                        LocalDate.of(2030, 1, 8),
                        History.provider(1),
                        "complaint",
                        1,
                        OptionalDouble.empty());

        assertThat(open(history))
                .extracting(stream -> stream.measure, Stream::allowedPerYear)
                .containsExactly(tuple("complaint", 0.025), tuple("concern", 0.07));
    }

    @Test
    void onePractitionerAloneIsTheProvider() {
        var history = new History()
                .activity(History.practitioner(1, 0), 0, 20)
                .concern(History.practitioner(1, 0), LocalDate.of(2030, 1, 5), 1);

        assertThat(open(history)).extracting(stream -> stream.node.place).containsExactly(History.provider(1));
    }

    @Test
    void wherePractitionersAreNeverNamedNoLineIsDrawnForThem() {
        var history = new History()
                .activity(History.practitioner(1, 0), 0, 20)
                .activity(History.practitioner(1, 1), 0, 20)
                .concern(History.provider(1), LocalDate.of(2030, 1, 5), 1);

        assertThat(open(history)).extracting(stream -> stream.node.place).containsExactly(History.provider(1));
    }

    /** Or the q of other lines' alarms would lean on what has been told already. */
    @Test
    void aLineThatHasAlarmedStartsAgainWithNothingAgainstIt() {
        var line = open(new History()
                        .activity(History.provider(1), 0, 20)
                        .concern(History.provider(1), LocalDate.of(2030, 1, 5), 1))
                .getFirst();
        line.judged(0.001);

        line.alarmed(0, 0);

        assertThat(line.lastP()).isEqualTo(1);
        assertThat(line.first()).isEqualTo(1);
    }

    @Test
    void whoHasLeftHasNoLine() {
        var history = new History()
                .activity(History.practitioner(1, 0), 0, 20)
                .activity(History.practitioner(1, 1), 0, 20)
                .activity(History.practitioner(1, 1), 10, 20)
                .activity(History.practitioner(1, 2), 10, 20)
                .concern(History.practitioner(1, 0), LocalDate.of(2030, 1, 5), 1);
        history.observations().forEach(known::add);

        lines.open(known.measures(), 14);

        assertThat(lines.open())
                .extracting(stream -> stream.node.place)
                .containsExactly(History.provider(1), History.practitioner(1, 1), History.practitioner(1, 2));
    }

    @Test
    void whatNoRuleWatchesHasNoLine() {
        var history =
                new History().activity(History.provider(1), 0, 20).share(History.provider(1), 0, "compliment", 1, 9);

        assertThat(open(history)).isEmpty();
    }
}
