package pqs.intake.attention.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pqs.intake.attention.Call;
import pqs.intake.attention.Lead;
import pqs.intake.attention.app.ReadCalls;
import pqs.intake.attention.app.ReadSeenBy;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.platform.time.Deadline;

/** On the page of a case: which leads it calls for, and whether they have seen it. */
@ApplicationScoped
class AttentionPanel implements ConcernPanel {

    private static final int BEFORE_THE_OTHERS = 5;

    /**
     * A lead on the page.
     *
     * @param how how the time was worked out; empty where there is none
     */
    public record Called(Call call, boolean overdue, String how) {

        /** With a capital, as it begins a sentence. */
        public String who() {
            var label = call.lead().label();
            return Character.toUpperCase(label.charAt(0)) + label.substring(1);
        }

        public String permission() {
            return call.lead().permission();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(List<Called> calls, String seenAddress);
    }

    private final ReadCalls readCalls;
    private final ReadSeenBy readSeenBy;
    private final Clock clock;

    AttentionPanel(ReadCalls readCalls, ReadSeenBy readSeenBy, Clock clock) {
        this.readCalls = readCalls;
        this.readSeenBy = readSeenBy;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_THE_OTHERS;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.COMMISSIONER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId id, Audience audience) {
        var calls = readCalls.of(id);
        if (calls.isEmpty()) {
            return Optional.empty();
        }
        var how = readSeenBy.of(id).map(Deadline::words).orElse("");
        var now = clock.instant();
        var called = calls.stream()
                .map(call -> new Called(call, isOverdue(call, now), call.lead() == Lead.SAFEGUARDING ? how : ""))
                .toList();
        return Optional.of(Templates.panel(called, SeenPages.address(id)));
    }

    private static boolean isOverdue(Call call, Instant now) {
        return call.seen().isEmpty()
                && call.dueAt().filter(due -> !due.isAfter(now)).isPresent();
    }
}
