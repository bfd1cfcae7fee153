package pqs.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.SomePeople;
import pqs.platform.security.Scope;
import pqs.testsupport.PqsInfrastructure;

/** The database itself hides rows, asked in plain SQL as the application's own role. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(MailBox.class)
class RowSecurityQTest {

    private static final Scope SERVICE = new Scope.Service("notifications.test");

    @Inject
    Journey journey;

    @Test
    void theApplicationsRoleIsNeitherSuperuserNorAllowedToBypassRowSecurity() {
        assertThat(journey.count(
                        "select count(*) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEqualTo(0);
        assertThat(journey.count(
                        "select count(*) from pg_tables where tablename = 'notice' and tableowner = current_user"))
                .isEqualTo(0);
    }

    @Test
    void aNoticeIsSeenByItsOrganisationOnly() {
        var organisation = journey.newOrganisation();
        journey.flagRaisedFor(organisation);
        var question = "select count(*) from notice where organisation_code = '" + organisation + "'";

        assertThat(journey.count(SERVICE, question)).isEqualTo(1);
        assertThat(journey.count(scope(organisation), question)).isEqualTo(1);
        assertThat(journey.count(scope("DEMO-ICB1"), question)).isEqualTo(0);
        assertThat(journey.count(question)).as("without a scope").isEqualTo(0);
    }

    @Test
    void noOrganisationSeesAnAddressNotEvenItsOwnPeoples() {
        var organisation = journey.newOrganisation();
        journey.joined(SomePeople.commissioner("rls-" + organisation, organisation));
        var people = "select count(*) from person where subject = 'rls-" + organisation + "'";
        var memberships = "select count(*) from membership where organisation_code = '" + organisation + "'";

        assertThat(journey.count(SERVICE, people)).isEqualTo(1);
        assertThat(journey.count(SERVICE, memberships)).isEqualTo(1);
        assertThat(journey.count(scope(organisation), people)).isEqualTo(0);
        assertThat(journey.count(scope(organisation), memberships)).isEqualTo(0);
        assertThat(journey.count(people)).as("without a scope").isEqualTo(0);
    }

    private static Scope scope(String organisation) {
        return new Scope.Organisations("somebody", Set.of(organisation));
    }
}
