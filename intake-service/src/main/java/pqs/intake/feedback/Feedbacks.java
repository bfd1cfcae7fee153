package pqs.intake.feedback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.ConcernId;

/** Feedback as it is kept. A practice sees its own; what others said is only added up, in a service scope. */
public interface Feedbacks {

    Optional<Feedback> find(ConcernId concern);

    /** Writes it down, or what it was changed to. */
    void keep(Feedback feedback, ConcernCase standing, String givenBy);

    /** Of the concerns that these triage and that got their outcome since then. */
    FeedbackSummary summary(Collection<String> commissioners, Instant since);

    /** Concerns of these practices that got their outcome since then, the newest first. */
    List<ConcernCase.Closed> closed(Collection<String> practices, Instant since, int rowsMax);
}
