package pqs.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.surveillance.watch.WatchRules;

/** What the default rule set promises, on populations that no setting was chosen on. */
class DefaultRulesTest {

    private static final long SEED = 77_000;

    private static Score score(Disturbance disturbance, double mean, WatchRules rules) {
        return new Trial(new Simulation.Plan(disturbance, mean, 40, 72, 8), SEED, 3, one -> true).of(rules);
    }

    @ParameterizedTest
    @EnumSource(
            value = Disturbance.class,
            names = {"NONE", "SEASON", "VOLUME", "OVERDISPERSION"})
    void thereIsOneFalseAlarmAProviderInTenYearsOrFewer(Disturbance disturbance) {
        assertThat(score(disturbance, 1, WatchRules.DEFAULT).falseAlarmsPerProviderYear())
                .as("seed %s", SEED)
                .isLessThan(0.12)
                .isGreaterThan(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Disturbance.class,
            names = {"UP_CODING", "LATE_REPORTS", "SILENT_FEED", "DOUBLING", "DRIFT", "BAD_PRACTITIONER"})
    void faultsAreFound(Disturbance fault) {
        var score = score(fault, 2, WatchRules.DEFAULT);

        assertThat(score.found(24)).as("seed %s", SEED).isGreaterThan(0.7);
        assertThat(score.falseAlarmsPerProviderYear()).isLessThan(0.12);
    }

    @Test
    void ourRuleFindsADoublingSoonerThanAnyOtherAtTheSameFalseAlarmRate() {
        var concerns = List.of("concern");
        var inControl =
                new Trial(new Simulation.Plan(Disturbance.NONE, 1, 40, 72, 8), SEED, 3, Setup.CONCERNS_AND_ACTIVITY);
        var doubling = new Trial(
                new Simulation.Plan(Disturbance.DOUBLING, 1, 40, 72, 8), SEED + 100, 6, Setup.CONCERNS_AND_ACTIVITY);
        var ours = Contender.ours(concerns).at(0.04);
        double wanted = inControl.of(ours).falseAlarmsPerProviderYear();
        double found = doubling.of(ours).found(24);

        for (var other : Contender.others(concerns)) {
            double setting = other.tuned(inControl, wanted);
            assertThat(doubling.of(other.at(setting)).found(24))
                    .as("%s at %s, seed %s", other.name(), setting, SEED)
                    .isLessThan(found);
        }
    }
}
