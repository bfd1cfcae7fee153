package pqs.intake.practice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeChange;
import pqs.intake.practice.PracticeCode;
import pqs.intake.practice.Practices;
import pqs.intake.search.SearchWords;
import pqs.platform.audit.NotAudited;

/** Looks things up in the practice directory. */
@NotAudited("shows public data")
@ApplicationScoped
public class PracticeDirectory {

    public static final int ROWS_MAX = 20;

    private final Practices practices;

    public PracticeDirectory(Practices practices) {
        this.practices = practices;
    }

    @Transactional
    public List<Practice> search(SearchWords words) {
        return practices.search(words, ROWS_MAX);
    }

    @Transactional
    public Optional<Practice> find(PracticeCode code) {
        return practices.find(code);
    }

    /** What has changed of a practice since it came to the directory, newest first. */
    @Transactional
    public List<PracticeChange> changesOf(Practice practice) {
        return practices.changesOf(practice.code(), ROWS_MAX);
    }
}
