package pqs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.testing.Database;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** What the first migration promises, asked as the application's own role. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class PlumbingSchemaQTest {

    @Inject
    Scopes scopes;

    @Inject
    Database database;

    @Test
    void withoutAScopeNoCodeIsInScope() {
        assertThat(inScope("'DEMO-GP1'")).isEqualTo("f");
        assertThat(inScope("''")).isEqualTo("f");
        assertThat(inScope("null")).isEqualTo("f");
        assertThat(database.strings("select in_scope('DEMO-GP1')")).containsExactly("f");
    }

    @Test
    void aPersonSeesTheListedOrganisationsAndNoLookalike() {
        var scope = new Scope.Organisations("gp-1", Set.of("DEMO-GP1", "DEMO-GP2"));

        assertThat(scopes.callAs(scope, () -> inScope("'DEMO-GP1'"))).isEqualTo("t");
        assertThat(scopes.callAs(scope, () -> inScope("'DEMO-GP2'"))).isEqualTo("t");
        assertThat(scopes.callAs(scope, () -> inScope("'DEMO-GP'"))).isEqualTo("f");
        assertThat(scopes.callAs(scope, () -> inScope("'DEMO-GP1,DEMO-GP2'"))).isEqualTo("f");
        assertThat(scopes.callAs(scope, () -> inScope("null"))).isEqualTo("f");
    }

    @Test
    void aServiceSeesEveryRow() {
        var scope = new Scope.Service("platform.test");

        assertThat(scopes.callAs(scope, () -> inScope("'DEMO-GP1'"))).isEqualTo("t");
        assertThat(scopes.callAs(scope, () -> inScope("null"))).isEqualTo("t");
    }

    @Test
    void whatIsInTheInboxStaysThere() {
        database.update("insert into inbox (consumer, event_id) values ('kept', ?)", UUID.randomUUID());

        assertThatThrownBy(() -> database.update("delete from inbox where consumer = 'kept'"))
                .rootCause()
                .hasMessageContaining("permission denied for table inbox");
        assertThatThrownBy(() -> database.update("update inbox set consumer = 'x' where consumer = 'kept'"))
                .rootCause()
                .hasMessageContaining("permission denied for table inbox");
    }

    private String inScope(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.strings("select in_scope(" + code + ")").getFirst());
    }
}
