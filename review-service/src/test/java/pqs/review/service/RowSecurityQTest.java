package pqs.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Actor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.review.flag.Flag;
import pqs.review.review.Review;
import pqs.review.review.Submission;
import pqs.review.review.app.OpenReview;
import pqs.testsupport.PqsInfrastructure;

/** The database itself hides other organisations' rows, asked in plain SQL as the application's own role. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
class RowSecurityQTest {

    @Inject
    Journey journey;

    @Inject
    OpenReview openReview;

    @Inject
    Scopes scopes;

    @Inject
    AgroalDataSource dataSource;

    Flag flag;
    Review review;

    @BeforeEach
    void aReviewOfOneCommissionerFromAFlagOfTwo() {
        flag = journey.flagFor("DEMO-ICB1", "DEMO-ICB2");
        var actor = new Actor("commissioner-1", "", "DEMO-ICB1", Set.of("reviews.open"));
        var submission = Submission.parse(flag.id().toString(), Journey.REASON, "rls-" + flag.id());
        review = scopes.callAs(
                new Scope.Organisations("commissioner-1", Set.of("DEMO-ICB1")),
                () -> openReview.handle(submission, actor));
    }

    @Test
    void theApplicationsRoleIsNeitherSuperuserNorAllowedToBypassRowSecurity() {
        assertThat(count("select count(*) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEqualTo(0);
        assertThat(count("select count(*) from pg_tables where tablename = 'review' and tableowner = current_user"))
                .isEqualTo(0);
    }

    @Test
    void aReviewIsSeenByItsOrganisationOnly() {
        var question = "select count(*) from review where review_id = '" + review.id() + "'";

        assertThat(countAs("DEMO-ICB1", question)).isEqualTo(1);
        assertThat(countAs("DEMO-ICB2", question)).isEqualTo(0);
        assertThat(count(question)).as("without a scope").isEqualTo(0);
    }

    @Test
    void aFlagIsSeenByItsCommissionersOnly() {
        var question = "select count(*) from flag where flag_id = '" + flag.id() + "'";

        assertThat(countAs("DEMO-ICB1", question)).isEqualTo(1);
        assertThat(countAs("DEMO-ICB2", question)).isEqualTo(1);
        assertThat(countAs("DEMO-ICB3", question)).isEqualTo(0);
        assertThat(count(question)).as("without a scope").isEqualTo(0);
    }

    @Test
    void aReviewCannotBeWrittenForAnotherOrganisation() {
        var forged = """
                insert into review select gen_random_uuid(), 'R-0000-0000', flag_id, 'P', 'DEMO-ICB1', '%s',
                       'forged-submission', 'opened', now(), 'forger'
                  from flag where flag_id = '%s'
                """.formatted(Journey.REASON, flag.id());

        assertThatThrownBy(() -> updateAs("DEMO-ICB2", forged)).hasMessageContaining("row-level security");
    }

    @Test
    void aDecisionOnRecordCannotBeChangedByTheApplication() {
        var change = "update review set reason = 'Something else altogether.' where review_id = '" + review.id() + "'";

        assertThatThrownBy(() -> updateAs("DEMO-ICB1", change)).hasMessageContaining("permission denied");
    }

    private long countAs(String organisation, String question) {
        return scopes.callAs(scope(organisation), () -> count(question));
    }

    private int updateAs(String organisation, String statement) {
        return scopes.callAs(
                scope(organisation),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (var connection = dataSource.getConnection();
                            var sql = connection.createStatement()) {
                        return sql.executeUpdate(statement);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    private long count(String question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection();
                    var sql = connection.createStatement();
                    var rows = sql.executeQuery(question)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Scope scope(String organisation) {
        return new Scope.Organisations("somebody", Set.of(organisation));
    }
}
