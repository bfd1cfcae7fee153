package pqs.intake.onward.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;
import pqs.intake.concern.http.Audience;
import pqs.intake.concern.http.ConcernPanel;
import pqs.intake.onward.Onward;
import pqs.intake.onward.app.ReadOnward;
import pqs.platform.security.CurrentActor;

/** What a concern became and what came of that, on the pages about it. */
@ApplicationScoped
class OnwardPanel implements ConcernPanel {

    private static final int ORDER = 60;

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        /** @param address of the triage page */
        static native TemplateInstance panel(List<Onward> items, boolean mayAdd, String address);

        static native TemplateInstance reporter(List<Onward> items);
    }

    private final ReadOnward readOnward;
    private final CurrentActor actor;

    OnwardPanel(ReadOnward readOnward, CurrentActor actor) {
        this.readOnward = readOnward;
        this.actor = actor;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean shownTo(Audience audience) {
        return true;
    }

    @Override
    public Optional<TemplateInstance> of(ConcernId concern, Audience audience) {
        return switch (audience) {
            case REPORTER ->
                Optional.of(readOnward.toldToReporter(concern))
                        .filter(items -> !items.isEmpty())
                        .map(Templates::reporter);
            case COMMISSIONER ->
                Optional.of(Templates.panel(
                        readOnward.of(concern), actor.get().may("concerns.triage"), "/intake/triage/" + concern));
        };
    }
}
