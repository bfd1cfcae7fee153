package pqs.intake.concern.http;

import io.quarkus.arc.All;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pqs.intake.concern.ConcernId;

/** The panels of all features, rendered in their order. */
@ApplicationScoped
public class Panels {

    private final List<ConcernPanel> panels;

    Panels(@All List<ConcernPanel> panels) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(ConcernPanel::order))
                .toList();
    }

    public List<RawString> of(ConcernId concern, Audience audience) {
        return panels.stream()
                .filter(panel -> panel.shownTo(audience))
                .map(panel -> panel.of(concern, audience))
                .flatMap(Optional::stream)
                .map(TemplateInstance::render)
                .map(RawString::new)
                .toList();
    }
}
