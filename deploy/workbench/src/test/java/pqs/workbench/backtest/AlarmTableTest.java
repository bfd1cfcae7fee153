package pqs.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.surveillance.watch.WatchRules;

class AlarmTableTest {

    @Test
    void numbersHaveSixDigitsAndAnExponentOnlyWhereTheyNeedIt() {
        assertThat(AlarmTable.number(0)).isEqualTo("0");
        assertThat(AlarmTable.number(20)).isEqualTo("20");
        assertThat(AlarmTable.number(1234567.8)).isEqualTo("1234570");
        assertThat(AlarmTable.number(0.05)).isEqualTo("0.05");
        assertThat(AlarmTable.number(0.00123456789)).isEqualTo("0.00123457");
        assertThat(AlarmTable.number(1e300)).isEqualTo("1E+300");
        assertThat(AlarmTable.number(4.42528e-22)).isEqualTo("4.42528E-22");
    }

    @Test
    void withoutAlarmsThereIsTheHeaderAlone() {
        assertThat(AlarmTable.of(List.of(), WatchRules.DEFAULT))
                .isEqualTo(
                        "fired_at,provider,site,practitioner,measure,rule,rule_version,statistic,threshold,p,q,evidence\n");
    }
}
