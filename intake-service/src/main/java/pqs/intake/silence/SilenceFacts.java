package pqs.intake.silence;

import java.util.List;
import java.util.Set;

/** What the silence report is made of. */
public interface SilenceFacts {

    /** The open GP practices of these commissioners, by code. */
    List<PracticeFacts> of(Set<String> commissioners, Period period);
}
