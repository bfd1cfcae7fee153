package pqs.systemtests.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import pqs.local.RunningSystem;
import pqs.systemtests.ledger.Books.State;

/**
 * What the services should hold, worked out from the topics alone by a reader that shares no line with them: the first
 * delivery of each event counts, in the order of its key, and the last word on a key stands.
 */
final class ReferenceFolds {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String MERGED = "merged, was ";

    private final RunningSystem system;
    private final List<ConsumerRecord<byte[], byte[]>> records;

    ReferenceFolds(RunningSystem system, List<ConsumerRecord<byte[], byte[]>> records) {
        this.system = system;
        this.records = records;
    }

    List<State> states() {
        return List.of(
                new State(
                        "provider in intake",
                        fold(
                                "pqs.providers.v1",
                                (data, into) -> into.put(
                                        data.path("providerCode").asText(),
                                        data.path("name").asText())),
                        held("intake", "select code, name from provider")),
                new State(
                        "concern in surveillance",
                        fold("pqs.concerns.v1", (data, into) -> {
                            if (data.path("providerCode").isTextual() && isConcern(data)) {
                                into.put(
                                        data.path("concernId").asText(),
                                        data.path("providerCode").asText());
                            }
                        }),
                        held("surveillance", """
                                select distinct on (c.concern_id) c.concern_id, o.provider_code
                                from concern_observation c join observation o using (observation_id)
                                order by c.concern_id, o.known_at desc""")),
                new State(
                        "case in intake",
                        caseStates(),
                        held("intake", "select concern_id, state from concern_case where source <> 'compliment'")),
                new State(
                        "flag in review",
                        fold("pqs.flags.v1", (data, into) -> {
                            if (data.path("headline").isTextual()) {
                                into.put(
                                        data.path("flagId").asText(),
                                        data.path("providerCode").asText());
                            }
                        }),
                        held("review", "select flag_id, provider_code from flag")));
    }

    /** A compliment is none, and an alert is about no concern. */
    private static boolean isConcern(JsonNode data) {
        return data.path("concernId").isTextual()
                && !data.path("source").asText().equals("compliment");
    }

    private Map<String, String> caseStates() {
        var states = fold("pqs.concerns.v1", ReferenceFolds::state);
        states.replaceAll((concern, state) -> state.startsWith(MERGED) ? "merged" : state);
        return states;
    }

    /** What the events of a concern make of its case; one that is separated again is what it was before. */
    private static void state(JsonNode data, Map<String, String> into) {
        var concern = data.path("concernId").asText();
        if (!isConcern(data)) {
            return;
        }
        if (data.has("closedAt")) {
            into.put(concern, "closed");
        } else if (data.has("withdrawnAt")) {
            into.put(concern, "withdrawn");
        } else if (data.has("mergedAt")) {
            into.put(concern, MERGED + into.getOrDefault(concern, "received"));
        } else if (data.has("unmergedAt")) {
            into.computeIfPresent(concern, (id, state) -> state.replace(MERGED, ""));
        } else if (data.path("step").asText().matches("acknowledged|reopened")) {
            into.put(concern, "acknowledged");
        } else if (!concern.isEmpty()) {
            into.putIfAbsent(concern, "received");
        }
    }

    private Map<String, String> fold(String topic, BiConsumer<JsonNode, Map<String, String>> step) {
        var folded = new HashMap<String, String>();
        var seen = new HashSet<String>();
        for (var record : records) {
            if (record.topic().equals(topic) && record.value() != null && seen.add(Topics.eventId(record))) {
                step.accept(json(record), folded);
            }
        }
        return folded;
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return JSON.readTree(new String(record.value(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a record that nobody planted is not JSON", unreadable);
        }
    }

    private Map<String, String> held(String service, String sql) {
        var held = new HashMap<String, String>();
        new Database(system, service)
                .rows(sql, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
        return held;
    }
}
