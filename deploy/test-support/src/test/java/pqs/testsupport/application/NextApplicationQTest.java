package pqs.testsupport.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import pqs.embedded.TopicSpec;
import pqs.embedded.Topics;
import pqs.testsupport.Infrastructure;

/** Another application in the same JVM: the loader of the first one is closed, the servers must not have gone with it. */
@QuarkusTest
@TestProfile(NextApplicationQTest.Another.class)
class NextApplicationQTest {

    public static final class Another implements QuarkusTestProfile {}

    @Inject
    DataSource dataSource;

    @Test
    void findsTheBrokerStillTakingOrders() {
        var bootstrapServers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        assertThat(bootstrapServers).isEqualTo(Infrastructure.shared().bootstrapServers());
        new Topics(bootstrapServers).createMissing(List.of(new TopicSpec("pqs.next.v1", 1, true, Optional.empty())));
    }

    @Test
    void hasAnEmptyDatabaseOfItsOwn() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from thing")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }
}
