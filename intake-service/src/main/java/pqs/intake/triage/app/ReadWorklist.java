package pqs.intake.triage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pqs.intake.provider.Provider;
import pqs.intake.provider.ProviderCode;
import pqs.intake.provider.ProviderPlace;
import pqs.intake.provider.Providers;
import pqs.intake.triage.Sight;
import pqs.intake.triage.TriageFilter;
import pqs.intake.triage.TriagePlace;
import pqs.intake.triage.TriageRow;
import pqs.intake.triage.View;
import pqs.intake.triage.Worklist;
import pqs.platform.audit.NotAudited;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;

/** The list of work of the person signed in. */
@NotAudited("shows codes, dates and coarse facts; no report is read")
@ApplicationScoped
public class ReadWorklist {

    private final Worklist worklist;
    private final Providers providers;
    private final Sights sights;

    ReadWorklist(Worklist worklist, Providers providers, Sights sights) {
        this.worklist = worklist;
        this.providers = providers;
        this.sights = sights;
    }

    /**
     * A page of the list.
     *
     * @param counts how many concerns each view has
     * @param providers those that concerns of any view are about, by name
     */
    public record Found(
            Slice<TriageRow> rows, Map<View, Long> counts, Map<ProviderCode, Provider> providers, boolean ofLead) {
        public Found {
            counts = Map.copyOf(counts);
            providers = new LinkedHashMap<>(providers);
        }

        public Optional<Provider> provider(TriageRow row) {
            return row.standing().facts().place().map(ProviderPlace::provider).map(providers::get);
        }

        public long count(View view) {
            return Objects.requireNonNullElse(counts.get(view), 0L);
        }
    }

    @Transactional
    public Found page(TriageFilter filter, PageRequest<TriagePlace> page) {
        var sight = sights.current();
        return new Found(
                worklist.page(sight, filter, page),
                worklist.counts(sight),
                named(worklist.providers(sight)),
                sight instanceof Sight.CalledFor);
    }

    private Map<ProviderCode, Provider> named(Collection<ProviderCode> codes) {
        var named = new LinkedHashMap<ProviderCode, Provider>();
        codes.stream()
                .map(providers::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Provider::name))
                .forEach(provider -> named.put(provider.code(), provider));
        return named;
    }
}
