package pqs.platform.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pqs.platform.consume.EventConsumer;
import pqs.platform.event.ReceivedEvent;
import pqs.platform.event.UnreadableEvent;

/** Follows the organisations of the directory in every service, for who succeeds whom. */
@ApplicationScoped
public class SuccessionConsumer implements EventConsumer {

    private static final String ORGANISATION_CHANGED = "organisation-changed";

    /** What is read of {@code organisation-changed}, version 1. */
    record OrganisationChangedV1(
            @Nullable String organisationCode,
            @Nullable String succeededBy,
            @Nullable Instant changedAt,
            @Nullable Integer version) {}

    private final SuccessionTable table;
    private final Event<KnownSuccessions.Changed> changed;

    SuccessionConsumer(SuccessionTable table, Event<KnownSuccessions.Changed> changed) {
        this.table = table;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "successions";
    }

    @Override
    public String topic() {
        return "pqs.organisations.v1";
    }

    @Override
    public Set<String> types() {
        return Set.of(ORGANISATION_CHANGED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        event.requireVersion(1);
        var wire = event.data().as(OrganisationChangedV1.class);
        if (wire.organisationCode() == null || wire.changedAt() == null || wire.version() == null) {
            throw new UnreadableEvent("organisationCode, changedAt or version is missing from organisation-changed");
        }
        // In capitals, as scopes are: an event may be older than the directory's rule about it.
        table.keep(
                wire.organisationCode().toUpperCase(Locale.ROOT),
                Optional.ofNullable(wire.succeededBy()).map(code -> code.toUpperCase(Locale.ROOT)),
                wire.changedAt(),
                wire.version());
        changed.fire(new KnownSuccessions.Changed());
    }
}
