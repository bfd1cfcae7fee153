package pqs.systemtests.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import pqs.local.RunningSystem;
import pqs.systemtests.ledger.Books.Text;
import pqs.systemtests.ledger.Books.Whispers;

/** Everything a system says outside of the database that owns it: topics, logs with their traces, metrics, parked records, messages. */
record Overheard(RunningSystem system, List<ConsumerRecord<byte[], byte[]>> records) {

    private static final List<String> PUT_ASIDE = List.of(
            "select key || error_message from parked_key",
            "select encode(coalesce(value, ''), 'escape') || array_to_string(header_names, ' ') from parked_record",
            "select encode(coalesce(value, ''), 'escape') || error_message || reason from set_aside_record",
            "select key || data || coalesce(traceparent, '') from outbox");

    Whispers whispers() {
        var texts = new ArrayList<Text>();
        for (var record : records) {
            texts.add(new Text("topic " + record.topic(), text(record)));
        }
        for (var message : system.outbox()) {
            texts.add(new Text("an e-mail", message.subject() + message.to() + message.text()));
        }
        for (var service : Rest.SERVICES) {
            texts.add(new Text("metrics of " + service, metrics(service)));
            var database = new Database(system, service);
            PUT_ASIDE.forEach(sql ->
                    database.column(sql).forEach(words -> texts.add(new Text("plumbing tables of " + service, words))));
        }
        logs(texts);
        return new Whispers(Planted.identifiers(), texts);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        var words = new StringBuilder();
        for (var part : new byte[][] {record.key(), record.value()}) {
            words.append(part == null ? "" : new String(part, StandardCharsets.UTF_8))
                    .append(' ');
        }
        record.headers()
                .forEach(header ->
                        words.append(header.key()).append(new String(header.value(), StandardCharsets.UTF_8)));
        return words.toString();
    }

    private String metrics(String service) {
        try {
            return Management.get(URI.create(system.management(service) + "/q/metrics"))
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException("no metrics of " + service, failed);
        }
    }

    /** PostgreSQL's log is among them: a statement that failed may have been written there with its values. */
    private void logs(List<Text> texts) {
        try (var files = Files.list(system.dataFolder().resolve("logs"))) {
            for (var file : files.toList()) {
                try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    lines.filter(line -> Planted.identifiers().stream().anyMatch(line::contains))
                            .forEach(line -> texts.add(new Text("log " + file.getFileName(), line)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
