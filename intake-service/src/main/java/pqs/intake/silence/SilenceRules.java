package pqs.intake.silence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Judges the practices of a commissioner. Those whose list size is known are compared with one another, patient by patient; the
 * others with all practices, as if all were alike. A practice that opened within the period counts for the days since.
 *
 * <p>Method {@value #METHOD}: see {@link PeerModel} and {@link Prediction}. Silence is a reason to ask, and no verdict: of
 * practices that report as the others do, at most {@link Prediction#TAIL} look silent by chance.
 */
public final class SilenceRules {

    public static final String METHOD = "practice-silence 1";

    private SilenceRules() {}

    public static List<JudgedPractice> judge(List<PracticeFacts> practices, Period period, LocalDate today) {
        var judged = new ArrayList<JudgedPractice>();
        for (var practice : practices) {
            boolean bySize = practice.sized()
                    && practices.stream().filter(PracticeFacts::sized).count() > PeerModel.PEERS_MIN;
            var peers = peers(
                    practices,
                    other -> !other.code().equals(practice.code()) && (!bySize || other.sized()),
                    bySize,
                    period,
                    today);
            var own = reports(practice, bySize, period, today);
            judged.add(new JudgedPractice(
                    practice,
                    own,
                    PeerModel.of(peers)
                            .filter(model -> model.reports() > 0)
                            .map(model -> model.predict(own.exposure())),
                    bySize));
        }
        return judged;
    }

    private static List<PeerReports> peers(
            List<PracticeFacts> practices,
            Predicate<PracticeFacts> peer,
            boolean bySize,
            Period period,
            LocalDate today) {
        return practices.stream()
                .filter(peer)
                .map(practice -> reports(practice, bySize, period, today))
                .toList();
    }

    private static PeerReports reports(PracticeFacts practice, boolean bySize, Period period, LocalDate today) {
        double days = period.daysOpen(practice.openedOn(), today);
        return new PeerReports(bySize ? days * practice.patients().getAsInt() : days, practice.reports());
    }
}
