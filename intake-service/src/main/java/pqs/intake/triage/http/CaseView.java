package pqs.intake.triage.http;

import java.util.List;
import java.util.Optional;
import pqs.intake.concern.Attention;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ConcernCase;
import pqs.intake.concern.Grading;
import pqs.intake.concern.Outcome;
import pqs.intake.concern.http.Standing;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.Site;
import pqs.intake.triage.Themes;
import pqs.intake.triage.TriageAction;
import pqs.intake.triage.TriageRules;
import pqs.intake.triage.app.CaseInSight;

/** A case in words, for its page and for those on which something is done with it. */
public record CaseView(CaseInSight.Brief brief) {

    /** What can be done now, and where. */
    public record Link(String href, String label) {}

    public ConcernCase standing() {
        return brief.standing();
    }

    public CaseFacts facts() {
        return brief.standing().facts();
    }

    public String reference() {
        return facts().concern().reference().value();
    }

    public String address() {
        return "/intake/triage/" + facts().id();
    }

    public Standing state() {
        return Standing.of(standing());
    }

    /** The register's name, or empty while it is as typed. */
    public String provider() {
        return brief.provider()
                .map(Provider::name)
                .or(() -> facts().place().map(place -> place.provider().value()))
                .orElse("");
    }

    /** The site's name; empty where it is not known. */
    public String site() {
        return facts().place()
                .flatMap(ProviderPlace::site)
                .map(code -> brief.provider()
                        .flatMap(known -> known.site(code))
                        .map(Site::name)
                        .orElse(code.value()))
                .orElse("");
    }

    public List<Attention> attention() {
        return facts().attention().stream().sorted().toList();
    }

    public Optional<Grading> grading() {
        return switch (standing()) {
            case ConcernCase.Open open -> open.grading();
            case ConcernCase.Closed closed -> closed.grading();
            case ConcernCase.Withdrawn withdrawn -> withdrawn.grading();
            case ConcernCase.Merged merged -> merged.grading();
        };
    }

    /** Labels of the themes that it was judged to have. */
    public List<String> themes() {
        return grading().stream()
                .flatMap(judged -> judged.themes().stream())
                .map(Themes::label)
                .toList();
    }

    public Optional<Outcome> outcome() {
        return standing() instanceof ConcernCase.Closed closed ? Optional.of(closed.outcome()) : Optional.empty();
    }

    /** Where it was merged into; empty if it was not. */
    public String mergedInto() {
        return standing() instanceof ConcernCase.Merged merged ? "/intake/triage/" + merged.into() : "";
    }

    public boolean ours() {
        return brief.ours();
    }

    /** Only what may be done as it stands. */
    public List<Link> actions() {
        return brief.ours()
                ? TriageRules.possible(standing()).stream().map(this::link).toList()
                : List.of();
    }

    private Link link(TriageAction.Kind kind) {
        return new Link(address() + "/" + kind.path(), kind.label());
    }
}
