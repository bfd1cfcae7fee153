package pqs.intake.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pqs.intake.practice.PracticeCode;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Training as it is kept. Whoever asks sees the sessions of the organisations in scope, and those that their practice came to. */
public interface Trainings {

    /** A session, with how many practices and people came. */
    record Listed(TrainingSession session, int practices, int staff) {}

    /** A practice that came. */
    record Came(PracticeCode practice, String name, int staff) {}

    /** A session that a practice came to. */
    record Attended(TrainingSession session, int staff) {}

    /** Adds it, unless the commissioner has one of the same day, kind and title; the answer is the one that stands. */
    TrainingSession record(TrainingSession session);

    Optional<TrainingSession> find(SessionId id);

    /** Of these organisations, the last recorded first. */
    Slice<Listed> newest(Set<String> commissioners, PageRequest<UUID> page);

    List<Came> cameTo(SessionId id);

    /** How many of the practice came, as written down before; empty if nothing was. */
    Optional<Integer> staff(SessionId id, PracticeCode practice);

    /** Writes down, or corrects, how many came. */
    void keep(TrainingSession session, Attendance attendance, String recordedBy, Instant at);

    /** Those that somebody of the practice came to, the last held first. */
    List<Attended> of(PracticeCode practice, int rowsMax);
}
