package pqs.intake.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which practice followed which, as it is kept. */
public interface Successions {

    /**
     * One as it stands here.
     *
     * @param withdrawnAt when somebody found it to be wrong; empty while it holds
     */
    record Kept(Succession succession, Optional<Instant> withdrawnAt) {

        public boolean holds() {
            return withdrawnAt.isEmpty();
        }
    }

    /** All, withdrawn ones too, held until the transaction ends, so that no two files close a circle together. */
    List<Kept> hold();

    /** Adds, or changes date and reason. */
    void keep(List<Succession> successions, Instant noticedAt);

    /** Of each of these practices who followed it, as far as it holds. */
    Map<PracticeCode, List<Succession>> after(Collection<PracticeCode> codes);

    /** Who followed this practice and whom it followed, withdrawn ones too. */
    List<Kept> around(PracticeCode code);

    /**
     * Says that it was wrong.
     *
     * @return false if there is none that holds
     */
    boolean withdraw(PracticeCode predecessor, PracticeCode successor, String by, Instant at);

    /** Who sees whose concerns on this day: of practices that have closed by then, and gave way to one practice alone. */
    PracticeSight sight(LocalDate today);
}
