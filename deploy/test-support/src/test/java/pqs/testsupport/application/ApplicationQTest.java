package pqs.testsupport.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import pqs.testsupport.Infrastructure;
import pqs.testsupport.PqsInfrastructure;

@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
class ApplicationQTest {

    @Inject
    DataSource dataSource;

    @Test
    void isNeitherOwnerNorSuperuserNorAboveRowLevelSecurity() throws Exception {
        assertThat(ask("select current_user")).isEqualTo("sample_app");
        assertThat(ask("select tableowner from pg_tables where tablename = 'thing'"))
                .isEqualTo("sample_owner");
        assertThat(ask("select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void mayNotMakeTables() {
        assertThatThrownBy(() -> ask("create table mine (name text)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void usesTheOneBrokerOfThisJvmWhicheverLoaderAsks() {
        assertThat(Infrastructure.shared().bootstrapServers()).isEqualTo(bootstrapServers());
    }

    @Test
    void readsWhatItWroteToATopicOfTheList() throws Exception {
        var partition = new TopicPartition("pqs.concerns.v1", 5);
        var connection = Map.<String, Object>of("bootstrap.servers", bootstrapServers());
        try (var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            var offset = producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), "key", "value"))
                    .get()
                    .offset();
            try (var consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
                consumer.assign(List.of(partition));
                consumer.seek(partition, offset);
                var records = consumer.poll(Duration.ofSeconds(20)).records(partition);
                assertThat(records.getFirst().value()).isEqualTo("value");
            }
        }
    }

    private static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private String ask(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
