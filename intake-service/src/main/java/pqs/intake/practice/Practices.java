package pqs.intake.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.search.SearchWords;

/** The directory as it is kept. */
public interface Practices {

    Optional<Practice> find(PracticeCode code);

    /** Practices whose code, name, address and postcode together hold every word; open ones first. */
    List<Practice> search(SearchWords words, int rowsMax);

    /**
     * Adds what is new and changes what differs, in one statement. Nothing is ever removed: a closed practice stays.
     *
     * @param practices with no code twice
     */
    void keep(List<Practice> practices);

    /** Those of the codes that the directory has, held until the transaction ends. */
    Map<PracticeCode, Practice> hold(Collection<PracticeCode> codes);

    /** Remembers what differed when a file was imported. */
    void remember(List<PracticeChange> changes);

    /** What has differed of a practice since it came to the directory, newest first. */
    List<PracticeChange> changesOf(PracticeCode code, int rowsMax);
}
