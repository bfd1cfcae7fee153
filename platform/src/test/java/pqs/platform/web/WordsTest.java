package pqs.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void datesReadAsPeopleWriteThem() {
        assertThat(Words.words(LocalDate.of(2018, 9, 19))).isEqualTo("19 September 2018");
    }

    @Test
    void momentsAreLondonsSummerAndWinter() {
        assertThat(Words.words(Instant.parse("2018-07-01T23:30:00Z"))).isEqualTo("2 July 2018 at 00:30");
        assertThat(Words.dayWords(Instant.parse("2018-07-01T23:30:00Z"))).isEqualTo("2 July 2018");
        assertThat(Words.words(Instant.parse("2018-12-01T23:30:00Z"))).isEqualTo("1 December 2018 at 23:30");
    }

    @Test
    void numbersHaveCommas() {
        assertThat(Words.words(12_922)).isEqualTo("12,922");
        assertThat(Words.words(27_512_614_111L)).isEqualTo("27,512,614,111");
    }

    @Test
    void columnsStandBetweenBars() {
        assertThat(Words.piped("Raised | Provider|Status")).containsExactly("Raised", "Provider", "Status");
    }

    @Test
    void aDurationReadsInItsLargestUnit() {
        assertThat(Words.words(Duration.ofHours(100))).isEqualTo("4 days");
        assertThat(Words.words(Duration.ofMinutes(61))).isEqualTo("1 hour");
        assertThat(Words.words(Duration.ofSeconds(59))).isEqualTo("less than a minute");
    }

    @Test
    void aColumnOfNumbersIsMarkedInItsName() {
        assertThat(Words.asColumns("Month | Seen #"))
                .containsExactly(new Column("Month", false), new Column("Seen", true));
    }
}
