package pqs.surveillance.methods.disproportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.disproportion.StratifiedExpectation.Pair;
import pqs.surveillance.methods.disproportion.StratifiedExpectation.Report;

class StratifiedExpectationTest {

    /** Of practice P unit A has 3 of 4 and "late" 2 of 4; of practice Q both units have one, of which none is late. */
    @Test
    void marginsAreMultipliedWithinReporterAndModality() {
        var cells = StratifiedExpectation.of(List.of(
                new Report("A", "late", "P", "MRI"),
                new Report("A", "late", "P", "MRI"),
                new Report("A", "lost", "P", "MRI"),
                new Report("B", "lost", "P", "MRI"),
                new Report("A", "lost", "Q", "MRI"),
                new Report("B", "lost", "Q", "MRI")));
        assertThat(cells.keySet())
                .containsExactly(
                        new Pair("A", "late"), new Pair("A", "lost"), new Pair("B", "late"), new Pair("B", "lost"));
        assertThat(cells.get(new Pair("A", "late"))).isEqualTo(new ObservedExpected(2, 1.5));
        assertThat(cells.get(new Pair("A", "lost"))).isEqualTo(new ObservedExpected(2, 1.5 + 1));
        assertThat(cells.get(new Pair("B", "late"))).isEqualTo(new ObservedExpected(0, 0.5));
    }

    /** A practice that calls everything late refers to unit A only: without strata A would look bad. */
    @Test
    void aHabitOfOneReporterIsNotHeldAgainstTheUnit() {
        var reports = new ArrayList<Report>();
        reports.addAll(Collections.nCopies(30, new Report("A", "late", "complainer", "MRI")));
        for (var unit : List.of("A", "B", "C")) {
            reports.addAll(Collections.nCopies(5, new Report(unit, "late", "other", "MRI")));
            reports.addAll(Collections.nCopies(20, new Report(unit, "lost", "other", "MRI")));
        }
        var stratified =
                Objects.requireNonNull(StratifiedExpectation.of(reports).get(new Pair("A", "late")));
        assertThat(stratified.observed()).isEqualTo(35);
        assertThat(stratified.expected()).isCloseTo(35, within(1e-12));
        double crude = 55.0 * 45 / 105;
        assertThat(ShrunkInformationComponent.of(35, crude).lower025()).isGreaterThan(0);
        assertThat(ShrunkInformationComponent.of(35, stratified.expected()).lower025())
                .isLessThan(0);
    }

    @Test
    void expectationsAddUpToTheReports() {
        var reports = List.of(
                new Report("A", "late", "P", "MRI"),
                new Report("B", "lost", "P", "US"),
                new Report("C", "late", "Q", "US"),
                new Report("C", "lost", "P", "US"));
        assertThat(StratifiedExpectation.of(reports).values().stream()
                        .mapToDouble(ObservedExpected::expected)
                        .sum())
                .isCloseTo(4, within(1e-12));
        assertThat(StratifiedExpectation.result(reports.subList(0, 1)).canonical())
                .contains("\"cells\":[{\"expected\":1.0,\"observed\":1,\"theme\":\"late\",\"unit\":\"A\"}]");
        assertThatThrownBy(() -> StratifiedExpectation.of(List.of()))
                .hasMessage("reports is empty: give at least one report");
    }
}
