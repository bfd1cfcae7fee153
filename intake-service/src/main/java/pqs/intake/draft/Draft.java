package pqs.intake.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.SubmissionKey;

/**
 * A report that was begun and not sent, without what was typed into it.
 *
 * @param key of its form, which it keeps for life: so it is sent once
 * @param category code, if one was chosen
 * @param savedIn the window in which it was last saved; empty for none that said so
 * @param providerCode if a provider of the register was chosen
 */
public record Draft(
        DraftId id,
        SubmissionKey key,
        Optional<String> category,
        Optional<String> providerCode,
        Instant begunAt,
        Instant savedAt,
        String savedIn) {

    /** As many as one person keeps; local choice, so that nobody's drafts pile up unseen. */
    public static final int DRAFTS_MAX = 20;

    /** How long one is kept after it was last saved; local choice. */
    public static final int KEPT_DAYS = 30;

    private static final Duration KEPT_FOR = Duration.ofDays(KEPT_DAYS);

    /** As it stands: a form says by it what it was opened with. */
    public String state() {
        return savedAt.toString();
    }

    /** Whether a form in this window, opened with that state, would write over what another window has saved since. */
    public boolean isChangedFor(SeenIn form) {
        return !savedIn.equals(form.window()) && !state().equals(form.state());
    }

    /**
     * Where a form stands open.
     *
     * @param window as long as one goes on with it there
     * @param state of the draft that it was opened with; empty if there was none
     */
    public record SeenIn(String window, String state) {}

    /** When it is thrown away unless it is saved before. */
    public Instant keptUntil() {
        return savedAt.plus(KEPT_FOR);
    }

    /** Drafts last saved before this are thrown away. */
    public static Instant forgottenBefore(Instant now) {
        return now.minus(KEPT_FOR);
    }
}
