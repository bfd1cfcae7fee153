package pqs.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import pqs.notifications.directory.OrganisationKind;
import pqs.notifications.directory.Role;
import pqs.platform.id.Ids;
import pqs.platform.security.Scope;

/** A directory of a practice, a commissioner and a provider, and what is asked of it once an event of a concern has come. */
abstract class ConcernNotices {

    static final Duration SOON = Duration.ofSeconds(20);
    static final Scope SERVICE = new Scope.Service("notifications.test");

    @Inject
    Journey journey;

    @Inject
    ConcernEvents events;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    String practice = "";
    String board = "";
    String provider = "";

    @BeforeEach
    final void threeOrganisations() {
        practice = journey.newCode();
        journey.organisation(practice, OrganisationKind.PRACTICE);
        provider = journey.newCode();
        journey.organisation(provider, OrganisationKind.PROVIDER);
        board = journey.newOrganisation();
    }

    final String subject(String name) {
        return name + "-" + board.toLowerCase(Locale.ROOT);
    }

    final String address(String name) {
        return subject(name) + "@downland.invalid";
    }

    final String join(String name, String organisation, Role role) {
        journey.joined(Journey.somebody(subject(name), organisation, Set.of(role)));
        return subject(name);
    }

    final ConcernEvents.Told concern(String reporter) {
        return events.concern(practice, board, provider, subject(reporter));
    }

    static String reported(Instant at) {
        return "\"occurredOn\": \"2026-11-20\", \"reportedAt\": \"" + at + "\"";
    }

    final List<String> notices(ConcernEvents.Told concern) {
        return journey.texts(
                SERVICE,
                "select rule_id || ' ' || role || ' ' || coalesce(person_subject, '-') || ' ' || state from notice"
                        + " where subject_id = '" + concern.id() + "' order by 1");
    }

    final long counted(String condition) {
        return journey.count(
                SERVICE, "select count(*) from notice where organisation_code = '" + board + "' and " + condition);
    }

    final void awaitNotices(ConcernEvents.Told concern, List<String> expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(notices(concern)).isEqualTo(expected));
    }

    final void awaitHeard() {
        await().atMost(Duration.ofSeconds(60)).until(() -> events.allHeard());
    }
}
