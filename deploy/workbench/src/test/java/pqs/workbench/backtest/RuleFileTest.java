package pqs.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pqs.surveillance.methods.InvalidInput;
import pqs.surveillance.methods.multiplicity.StepUpProcedure;
import pqs.surveillance.watch.ChartKind;
import pqs.surveillance.watch.WatchRule;
import pqs.surveillance.watch.WatchRules;

class RuleFileTest {

    @Test
    void whatIsPrintedIsReadAsTheSameRules() throws JacksonException {
        assertThat(RuleFile.parse(RuleFile.text(WatchRules.DEFAULT))).isEqualTo(WatchRules.DEFAULT);

        var charts = new WatchRules(
                "charts",
                2,
                0.5,
                StepUpProcedure.BENJAMINI_YEKUTIELI,
                List.of(
                        new WatchRule.Chart(ChartKind.XMR, List.of("concern"), 3),
                        new WatchRule.Chart(ChartKind.FARRINGTON, List.of("concern", "complaint"), 0.005)));
        assertThat(RuleFile.parse(RuleFile.text(charts))).isEqualTo(charts);
    }

    private static void assertRefused(String from, String to, String message) {
        var text = RuleFile.text(WatchRules.DEFAULT);
        assertThat(text).contains(from);
        assertThatThrownBy(() -> RuleFile.parse(text.replaceFirst(Pattern.quote(from), to)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatCannotBeUsedIsNamedByItsField() {
        assertRefused(
                "alarms-per-provider-year: 0.25", "alarms-per-provider-year: lots", "alarms-per-provider-year holds");
        assertRefused("alarms-per-provider-year: 0.25", "alarms-per-provider-year: 0", "alarmsPerProviderYear is 0.0");
        assertRefused("version: 1", "version: 1.5", "version is 1.5");
        assertRefused("q: benjamini-hochberg", "q: bonferroni", "q is bonferroni");
        assertRefused("rule: rate-rise", "rule: rate-fall", "rules[0].rule is rate-fall");
        assertRefused("share: 0.9", "shares: 0.9", "rules[0].share is missing");
        assertRefused("share: 0.9", "share: 0.9\n    sahre: 1", "rules[0].sahre is not a field here");
        assertRefused("provider: 0.5", "clinic: 0.5", "rules[0].levels name clinic");
        assertRefused("ratios: [1.5, 2.5]", "ratios: 2", "rules[0].ratios is 2");
        assertRefused(
                "rule: feed-silent",
                "rule: feed-silent\n    medians: 2\n    longest: 2\n    grace-days: 7\n    arrivals-min: 6\n  - rule: feed-silent",
                "rules hold feed-silent twice");
        assertRefused("measures: [concern]", "measures: [compliment]", "rules ask for the silence of [compliment]");
        assertRefused("months-back-max: 60", "months-back-max: 0", "monthsBackMax is 0");
    }
}
