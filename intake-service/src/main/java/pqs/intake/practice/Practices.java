package pqs.intake.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pqs.intake.search.SearchWords;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The directory as it is kept. */
public interface Practices {

    Optional<Practice> find(PracticeCode code);

    /**
     * Practices whose code, name, address and postcode together hold every word: the one with that very code first, then open
     * ones, each by name. A place in it is what it is ordered by; see {@link #placeOf}.
     */
    Slice<Practice> search(SearchWords words, PageRequest<ByName> page);

    /** Practices that hold something like every word, the most like first: for what was mistyped. */
    List<Practice> nearest(SearchWords words, int rowsMax);

    /** Where a practice that was found stands in the order of what was found. */
    static ByName placeOf(Practice practice, SearchWords words) {
        var rank = practice.code().value().equals(words.firstCode()) ? "0" : practice.mayReport() ? "1" : "2";
        return new ByName(rank + practice.name(), practice.code().value());
    }

    /**
     * Adds what is new and changes what differs, in one statement. Nothing is ever removed: a closed practice stays.
     *
     * @param practices with no code twice
     */
    void keep(List<Practice> practices);

    /** Those of the codes that the directory has, held until the transaction ends. */
    Map<PracticeCode, Practice> hold(Collection<PracticeCode> codes);

    /** These are named by the full file that came then. */
    void name(Collection<PracticeCode> codes, Instant inFileOf);

    /** How many of the practices that are not closed a full file named, and how many it did not. */
    List<FullFile> compare(Instant inFileOf);

    /** A full file has been read to its end. */
    void remember(FullFile file, Instant inFileOf);

    /** The last full file that does not name this practice, while it is not closed. */
    Optional<Instant> missingSince(PracticeCode code);

    /** Practices not closed that the last full file did not name. */
    Slice<Practice> missing(PageRequest<ByName> page);

    /** Remembers what differed when a file was imported. */
    void remember(List<PracticeChange> changes);

    /** What has differed of a practice since it came to the directory, newest first. */
    List<PracticeChange> changesOf(PracticeCode code, int rowsMax);
}
