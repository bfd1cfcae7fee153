package pqs.intake.alert.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pqs.intake.alert.Alert;
import pqs.intake.alert.app.ReadAlerts;
import pqs.platform.http.paging.PageLinks;
import pqs.platform.http.paging.Paged;
import pqs.platform.paging.Slice;

/** Alerts as the API answers them. */
final class AlertViews {

    /** An alert without its words. */
    public record AlertView(
            UUID alertId,
            String reference,
            String status,
            String practiceCode,
            String providerCode,
            String category,
            LocalDate happenedOn,
            Instant raisedAt) {}

    /** An alert in full. */
    public record AlertDetailView(
            AlertView alert,
            String words,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** One page of the list. */
    public record AlertsView(
            List<AlertView> alerts,
            @Nullable String previous,
            @Nullable String next) implements Paged {
        public AlertsView {
            alerts = List.copyOf(alerts);
        }
    }

    private AlertViews() {}

    static AlertView view(Alert alert) {
        var facts = alert.facts();
        return new AlertView(
                facts.id().value(),
                facts.reference().value(),
                switch (alert) {
                    case Alert.Raised _ -> "raised";
                    case Alert.Answered _ -> "answered";
                },
                facts.practice().value(),
                facts.provider().value(),
                facts.category().code(),
                facts.happenedOn(),
                facts.raisedAt());
    }

    static AlertDetailView detail(Alert alert) {
        return switch (alert) {
            case Alert.Raised raised -> new AlertDetailView(view(raised), raised.words(), null, null);
            case Alert.Answered answered ->
                new AlertDetailView(view(answered), answered.words(), answered.answer(), answered.answeredAt());
        };
    }

    static AlertsView list(Slice<ReadAlerts.Listed> page, PageLinks links) {
        return new AlertsView(
                page.map(listed -> view(listed.alert())).rows(),
                links.previousPage().orElse(null),
                links.nextPage().orElse(null));
    }
}
