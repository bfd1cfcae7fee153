package pqs.intake.relations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tables of this package, as people read them. */
final class Tables {

    static final RelationTable RELATIONS = new RelationTable(text("practice.txt"))
            .and(new RelationTable(text("triage.txt")))
            .and(new RelationTable(text("others.txt")));

    static final ToldTable TOLD = new ToldTable(text("told.txt"));

    static final Requests REQUESTS = new Requests(text("requests.txt"));

    private Tables() {}

    private static String text(String name) {
        try (var file = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
