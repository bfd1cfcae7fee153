package pqs.intake.judging.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.judging.app.ReadJudgeBy;
import pqs.platform.time.Deadline;

/** On the page of a case that waits to be judged: by when, and how that was worked out. */
@ApplicationScoped
class JudgingPanel implements ConcernPanel {

    private static final int BELOW_WHO_ELSE_MUST_SEE_IT = 7;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance panel(Instant end, boolean overdue, String how);
    }

    private final ReadJudgeBy readJudgeBy;
    private final Clock clock;

    JudgingPanel(ReadJudgeBy readJudgeBy, Clock clock) {
        this.readJudgeBy = readJudgeBy;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BELOW_WHO_ELSE_MUST_SEE_IT;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return audience == Audience.COMMISSIONER;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId id, Audience audience) {
        return readJudgeBy
                .of(id)
                .filter(Deadline.Running.class::isInstance)
                .map(Deadline.Running.class::cast)
                .map(running -> Templates.panel(running.end(), running.isOver(clock.instant()), running.words()));
    }
}
