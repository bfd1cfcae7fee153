package pqs.intake.concern.http;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import pqs.intake.concern.ConcernId;

/** The news of all features, in the order of time. */
@ApplicationScoped
class AllNews {

    private final List<ConcernNews> sources;

    AllNews(@All List<ConcernNews> sources) {
        this.sources = List.copyOf(sources);
    }

    List<ConcernNews.News> of(ConcernId concern) {
        return sources.stream()
                .flatMap(source -> source.of(concern).stream())
                .sorted(Comparator.comparing(ConcernNews.News::at).thenComparing(ConcernNews.News::kind))
                .toList();
    }
}
