package pqs.intake.similar;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import pqs.intake.concern.ConcernId;

/** Finds what may tell of the same. Opens nothing and gives no word of a narrative. */
public interface SimilarConcerns {

    /** Those about the same patient, by pseudonym. Only a service scope finds those of other practices. */
    Set<ConcernId> ofSamePatient(ConcernId concern);

    /** Those that name a patient; whom, is not said. Only a service scope finds those of other practices. */
    Set<ConcernId> withPatient(Collection<ConcernId> concerns);

    /** Those that are near in place and time, share rare words or a practitioner, and are in scope. */
    Set<ConcernId> near(ConcernId concern);

    /**
     * Compares one with others, as far as they are in scope and still count by themselves.
     *
     * @param samePatient which of the others are about the same patient
     * @param withPatient which of them, and whether the one in hand, name a patient
     */
    List<Pair> compare(
            ConcernId concern, Set<ConcernId> others, Set<ConcernId> samePatient, Set<ConcernId> withPatient);
}
