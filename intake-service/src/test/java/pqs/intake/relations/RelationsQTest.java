package pqs.intake.relations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pqs.testsupport.access.Operations;

/**
 * Every operation, asked by everybody who may have something to do with a concern or nothing: first all reads, then the writes of
 * those who may not, then of those who may. What each is to be answered and told stands in tables ({@code practice.txt},
 * {@code triage.txt}, {@code others.txt}, {@code told.txt}); every answer is searched for everything that was planted.
 */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelationsQTest {

    private static Map<Stage, Map<String, String>> planted = Map.of();
    private static final Map<Stage, Operations> OPERATIONS = new EnumMap<>(Stage.class);

    @Inject
    PlantedStages stages;

    @Inject
    SignIn signIn;

    @Inject
    Kept kept;

    private final List<String> wrong = new ArrayList<>();
    private List<String> trail = List.of();

    @BeforeEach
    void planted() {
        if (planted.isEmpty()) {
            planted = stages.plant();
            planted.forEach((stage, there) -> OPERATIONS.put(stage, new Operations(there)));
        }
    }

    @Test
    @Order(1)
    void everyOperationHasALineAndNoneThatIsGone() {
        var operations = Objects.requireNonNull(OPERATIONS.get(Stage.UNDER_WAY)).names();
        operations.forEach(operation -> Tables.RELATIONS.expected(operation, Relation.REPORTER));
        assertThat(Tables.RELATIONS.operations()).containsExactlyInAnyOrderElementsOf(operations);
    }

    @ParameterizedTest
    @EnumSource
    @Order(2)
    void reads(Relation relation) {
        trail = kept.trail(relation);
        signIn.as(
                relation,
                () -> operations(true, relation, EnumSet.allOf(Cell.class))
                        .forEach(operation -> read(operation, relation)));
        assertThat(wrong).isEmpty();
        assertThat(kept.trail(relation)).as("rows of reads that were refused").isEqualTo(trail);
    }

    @ParameterizedTest
    @EnumSource
    @Order(3)
    void whatIsRefusedChangesNothingAndLeavesNoRow(Relation relation) {
        var before = kept.of(ids(relation));
        trail = kept.trail(relation);
        var refusals = EnumSet.of(Cell.NOT_THERE, Cell.FORBIDDEN, Cell.NOT_SIGNED_IN);

        signIn.as(
                relation,
                () -> operations(false, relation, refusals)
                        .forEach(operation -> tellsOnly(Set.of(), write(operation, relation), operation, relation)));

        assertThat(wrong).isEmpty();
        assertThat(kept.of(ids(relation))).isEqualTo(before);
        assertThat(kept.trail(relation)).isEqualTo(trail);
    }

    @ParameterizedTest
    @EnumSource
    @Order(4)
    void whoMayIsNotRefused(Relation relation) {
        var known = Tables.TOLD.anywhere(relation);
        known.removeAll(Set.of(Secret.PATIENT, Secret.PRACTITIONER));

        signIn.as(
                relation,
                () -> operations(false, relation, EnumSet.of(Cell.YES, Cell.SENDS_TOO_LITTLE))
                        .forEach(operation -> {
                            var before = kept.of(ids(relation));
                            var answer = write(operation, relation);
                            tellsOnly(known, answer, operation, relation);
                            if (answer.statusCode() >= 400
                                    && !kept.of(ids(relation)).equals(before)) {
                                wrong.add(operation + " changes something and answers " + answer.statusCode());
                            }
                        }));

        assertThat(wrong).isEmpty();
    }

    private void read(String operation, Relation relation) {
        var told = Tables.TOLD.of(operation, relation);
        var found = found(ask(operation, relation, Map.of()), relation);
        if (!found.equals(told.secrets())) {
            wrong.add(operation + " tells " + relation + " " + found + " and is to tell " + told.secrets());
        }
        // A row of what was refused shows with what comes next, or at the end.
        if (Tables.RELATIONS.expected(operation, relation) == Cell.YES) {
            var after = kept.trail(relation);
            var rows = after.subList(trail.size(), after.size());
            if (!actions(rows).equals(told.reads())) {
                wrong.add(operation + " by " + relation + " leaves " + rows + " and is to leave " + told.reads());
            }
            trail = after;
        }
    }

    /** Each row is a read with a purpose; what is not shows as it is. */
    private static List<String> actions(List<String> rows) {
        return rows.stream()
                .map(row -> row.split(" "))
                .map(row -> row.length == 3 && row[0].equals("READ") ? row[1] : String.join(" ", row))
                .sorted()
                .toList();
    }

    private Response write(String operation, Relation relation) {
        var there = planted.get(relation.stage);
        var version = kept.version(operation, there.get("concernId"), there.getOrDefault("requestId", ""));
        return ask(
                operation,
                relation,
                Map.of("version", version, "other", planted.get(Stage.NOT_ASKED).get("reference")));
    }

    private Response ask(String operation, Relation relation, Map<String, String> values) {
        var headers = values.isEmpty()
                ? Map.<String, String>of()
                : Map.of(
                        "If-Match",
                        '"' + values.get("version") + '"',
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        var answer = Objects.requireNonNull(OPERATIONS.get(relation.stage))
                .ask(operation, headers, Tables.REQUESTS.body(operation, values));
        var expected = Tables.RELATIONS.expected(operation, relation);
        if (!expected.isMetBy(answer.statusCode())) {
            wrong.add(operation + " answers " + relation + " " + answer.statusCode() + " and is to be "
                    + expected.word());
        }
        return answer;
    }

    private void tellsOnly(Set<Secret> known, Response answer, String operation, Relation relation) {
        var found = found(answer, relation);
        found.removeAll(known);
        if (!found.isEmpty()) {
            wrong.add(operation + " tells " + relation + " what is not for them: " + found);
        }
    }

    private static Set<Secret> found(Response answer, Relation relation) {
        var body = answer.asString();
        return Stream.of(Secret.values())
                .filter(secret -> secret.isIn(body, relation))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Secret.class)));
    }

    private static List<String> operations(boolean reads, Relation relation, Set<Cell> cells) {
        return Tables.RELATIONS.operations().stream()
                .filter(operation -> Tables.REQUESTS.reads(operation) == reads)
                .filter(operation -> cells.contains(Tables.RELATIONS.expected(operation, relation)))
                .toList();
    }

    private static Set<String> ids(Relation relation) {
        return Set.copyOf(planted.get(relation.stage).values());
    }
}
