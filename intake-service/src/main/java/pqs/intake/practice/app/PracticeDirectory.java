package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.practice.Successions;
import pqs.intake.search.SearchWords;
import pqs.platform.audit.NotAudited;
import pqs.platform.paging.ByName;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** Looks things up in the practice directory. */
@NotAudited("shows public data")
@ApplicationScoped
public class PracticeDirectory {

    public static final int ROWS_MAX = 20;

    private final Practices practices;
    private final Successions successions;

    public PracticeDirectory(Practices practices, Successions successions) {
        this.practices = practices;
        this.successions = successions;
    }

    /**
     * What a search found.
     *
     * @param nearest nothing holds every word as typed; these hold something like them, the most like first
     */
    public record Found(Slice<Practice> practices, boolean nearest) {}

    /**
     * A practice with all that the directory knows of it.
     *
     * @param changes what imported files said otherwise, newest first
     * @param successions who followed it and whom it followed, withdrawn ones too
     * @param around the practices that the successions name
     * @param missingSince when the last full file came, if it does not name this practice
     */
    public record Detail(
            Practice practice,
            List<PracticeChange> changes,
            List<Successions.Kept> successions,
            Map<PracticeCode, Practice> around,
            Optional<Instant> missingSince) {}

    /** Where nothing holds the words as typed, what is like them; that is shown whole and goes on nowhere. */
    @Transactional
    public Found search(SearchWords words, PageRequest<ByName> page) {
        var found = practices.search(words, page);
        if (!found.rows().isEmpty() || page.place().beside().isPresent()) {
            return new Found(found, false);
        }
        var nearest = practices.nearest(words, Math.min(page.rowsMax(), ROWS_MAX));
        return new Found(new Slice<>(nearest, false, false), !nearest.isEmpty());
    }

    @Transactional
    public Optional<Practice> find(PracticeCode code) {
        return practices.find(code);
    }

    @Transactional
    public Optional<Detail> detail(PracticeCode code) {
        return practices.find(code).map(practice -> {
            var kept = successions.around(code);
            return new Detail(
                    practice, practices.changesOf(code, ROWS_MAX), kept, named(kept), practices.missingSince(code));
        });
    }

    /** Practices not closed that the last full file did not name. */
    @Transactional
    public Slice<Practice> missing(PageRequest<ByName> page) {
        return practices.missing(page);
    }

    private Map<PracticeCode, Practice> named(List<Successions.Kept> kept) {
        var around = new HashMap<PracticeCode, Practice>();
        kept.stream()
                .flatMap(each -> Stream.of(
                        each.succession().predecessor(), each.succession().successor()))
                .distinct()
                .forEach(code -> practices.find(code).ifPresent(practice -> around.put(code, practice)));
        return around;
    }
}
