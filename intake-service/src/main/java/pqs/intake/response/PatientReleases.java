package pqs.intake.response;

import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/** Releases as they are kept: seen by whoever sees the case, and by the provider. */
public interface PatientReleases {

    void add(PatientRelease.Active release);

    Optional<PatientRelease.Active> active(ConcernId concern);

    void end(PatientRelease.Ended ended);

    /** The newest first. */
    List<PatientRelease> of(ConcernId concern);
}
