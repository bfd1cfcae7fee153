package pqs.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {

    private static final BankHolidays HOLIDAYS = BankHolidays.englandAndWales();

    /** Apart from the library; as gov.uk publishes them, says the override file; 2029 and 2030 from the rules. */
    @ParameterizedTest
    @CsvSource({
        "2015, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2016, 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
        "2017, 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2018, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
        "2019, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2029, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
        "2030, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    })
    void eachYearIsAsPublished(int year, String days) {
        assertThat(HOLIDAYS.ofYear(year).keySet())
                .containsExactlyElementsOf(List.of(days.split(" ")).stream()
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @Test
    void theyAreCalledByTheirNames() {
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2022, 9, 19)))
                .contains("Bank holiday for the State Funeral of Queen Elizabeth II");
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2026, 12, 28))).contains("Boxing Day (substitute day)");
        assertThat(HOLIDAYS.nameOf(LocalDate.of(2020, 5, 4))).isEmpty();
    }

    @Test
    void outsideOfTheYearsCheckedThereIsNoAnswerButTheRemedy() {
        assertThatThrownBy(() -> HOLIDAYS.nameOf(LocalDate.of(2031, 1, 2)))
                .isInstanceOf(CalendarNotCovered.class)
                .hasMessage(
                        "the bank holidays of England and Wales are known for 2015 to 2030, and 2031-01-02 lies outside: check that year at gov.uk/bank-holidays and raise \"covers\" in bank-holidays-england-and-wales.txt");
        assertThatThrownBy(() -> HOLIDAYS.nameOf(LocalDate.of(2014, 12, 31))).isInstanceOf(CalendarNotCovered.class);
    }

    @Test
    void theFileAddsAndStrikesAndDoublesNothing() {
        var holidays = BankHolidaySources.of(
                "Somewhere",
                List.of(
                        "# a comment",
                        "covers 2018-2018",
                        "- 2018-05-07  not this year",
                        "+ 2018-05-09  instead",
                        "+ 2018-08-27  known already"));
        assertThat(holidays.ofYear(2018)).hasSize(8);
        assertThat(holidays.nameOf(LocalDate.of(2018, 5, 7))).isEmpty();
        assertThat(holidays.nameOf(LocalDate.of(2018, 5, 9))).contains("instead");
        assertThat(holidays.nameOf(LocalDate.of(2018, 8, 27))).contains("known already");
    }

    @Test
    void aLineOfNoFormIsNamed() {
        assertThatThrownBy(() -> BankHolidaySources.of("Somewhere", List.of("covers 2018-2018", "+ 7 May 2018 typed")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2 is neither");
        assertThatThrownBy(() -> BankHolidaySources.of(
                        "Somewhere", List.of("covers 2018-2018", "+ 2019-05-07  in no covered year")))
                .hasMessage("2019-05-07 is outside of 2018..2018");
        assertThatThrownBy(() -> new BankHolidays("Nowhere", 2018, 2017, Map.of()))
                .hasMessageContaining("last year before the first");
    }
}
