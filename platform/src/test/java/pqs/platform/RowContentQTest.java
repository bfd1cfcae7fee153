package pqs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import pqs.platform.testing.TestTopics;
import pqs.testsupport.PqsInfrastructure;

/** What the database refuses is logged with its exception; the row that was refused must not be in it. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@QuarkusTestResource(TestTopics.class)
class RowContentQTest {

    private static final String NARRATIVE = "words-of-a-patient";

    @Inject
    AgroalDataSource database;

    @Test
    void aRefusedRowIsNotQuoted() {
        assertThat(printed(PreparedStatement::executeUpdate))
                .contains("parked_key_attempts_ck")
                .doesNotContain(NARRATIVE);
    }

    @Test
    void aRefusedRowOfABatchIsNotQuoted() {
        assertThat(printed(insert -> {
                    insert.addBatch();
                    insert.executeBatch();
                }))
                .contains("parked_key_attempts_ck")
                .doesNotContain(NARRATIVE);
    }

    private interface Run {
        void with(PreparedStatement insert) throws SQLException;
    }

    private String printed(Run run) {
        var refused = catchThrowableOfType(SQLException.class, () -> {
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement("""
                            insert into parked_key (consumer, topic, key, attempts, error_class, error_message)
                            values ('row-content', 't', ?, 0, 'x', 'x')""")) {
                insert.setString(1, NARRATIVE);
                run.with(insert);
            }
        });
        var printed = new StringWriter();
        refused.printStackTrace(new PrintWriter(printed));
        return printed.toString();
    }
}
