package pqs.intake.practice;

import java.util.List;
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
     * @return how many rows were added or changed; the rest stood already
     */
    int keep(List<Practice> practices);
}
