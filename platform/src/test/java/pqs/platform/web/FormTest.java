package pqs.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

class FormTest {

    @Test
    void aFieldThatIsMissingIsBlank() {
        assertThat(Form.blank().value("name")).isEmpty();
        assertThat(Form.blank().answer("name")).isEmpty();
        assertThat(Form.blank().date("on")).isEmpty();
        assertThat(Form.blank().hasErrors()).isFalse();
    }

    @Test
    void blanksAroundWhatWasTypedDoNotCount() {
        var form = Form.of(Map.of("name", List.of("  Larkmoor \n")));
        assertThat(form.value("name")).isEqualTo("Larkmoor");
        assertThat(Form.of(Map.of("name", List.of("   "))).answer("name")).isEmpty();
    }

    @Test
    void aDateComesOutInIsoWhetherOrNotTheDayExists() {
        assertThat(date("3", "9", "2018")).isEqualTo("2018-09-03");
        assertThat(date("31", "02", "2026")).isEqualTo("2026-02-31");
    }

    @Test
    void aDateThatIsNoneComesOutAsTyped() {
        assertThat(date("3", "", "2018")).isEqualTo("3  2018");
        assertThat(date("third", "9", "2018")).isEqualTo("third 9 2018");
        assertThat(date("3", "9", "18")).isEqualTo("3 9 18");
    }

    @Test
    void aRefusalPutsEachFaultBesideItsField() {
        var refusal = Refused.invalid("x", "Not yet", List.of(new Fault("on", "blank", "Enter a date")));
        var form = Form.of(Map.of("on-day", List.of("3"))).refused(refusal);
        assertThat(form.error("on")).isEqualTo("Enter a date");
        assertThat(form.error("name")).isEmpty();
        assertThat(form.value("on-day")).isEqualTo("3");
        assertThat(form.hasErrors()).isTrue();
    }

    @Test
    void aDateThatIsNoneIsSaidAsAPageAsksForIt() {
        var refusal = Refused.invalid(
                "x",
                "Not yet",
                List.of(new Fault("on", "not-a-date", "Give it as year-month-day such as 2026-09-14.")));
        assertThat(Form.of(Map.of("on-day", List.of("31"))).refused(refusal).error("on"))
                .isEqualTo("This is not a real date. Give day, month and year, such as 14 9 2026.");
        assertThat(Form.of(Map.of("on", List.of("31"))).refused(refusal).error("on"))
                .isEqualTo("Give it as year-month-day such as 2026-09-14.");
    }

    @Test
    void aRefusalWithoutFaultsShowsItsTitle() {
        var form = Form.blank().refused(new Refused(Refused.Kind.CONFLICT, "late", "Somebody was first", List.of()));
        assertThat(form.faults()).containsExactly(new Fault("", "late", "Somebody was first"));
    }

    @Test
    void severalAnswersCanBeChosen() {
        var form = Form.of(Map.of("colours", List.of("red", "blue")));
        assertThat(form.chosen("colours", "blue")).isTrue();
        assertThat(form.chosen("colours", "green")).isFalse();
        assertThat(form.with("colours", "green").chosen("colours", "green")).isTrue();
    }

    private static String date(String day, String month, String year) {
        return Form.of(Map.of("on-day", List.of(day), "on-month", List.of(month), "on-year", List.of(year)))
                .date("on");
    }
}
