package pqs.bench.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pqs.bench.intake.Replay.Sample;

/**
 * Watches what the database is made to do when intake accepts a concern: PostgreSQL itself writes down the statements and
 * their parameters, so what is repeated bare cannot drift from what intake does.
 */
final class StatementCapture {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern KEY = Pattern.compile("Idempotency-Key: (\\S+)");
    private static final int SAMPLES = 32;

    private final Superuser database;
    private final Path log;

    StatementCapture(Superuser database, Path log) {
        this.database = database;
        this.log = log;
    }

    /** Has some concerns accepted and finds the transaction of each. */
    List<Sample> of(HttpTarget intake) {
        var posted = new ArrayList<Posted>();
        String written;
        try (var lane = intake.open()) {
            // The first statements of a connection are not yet those of its thousandth.
            for (int i = 0; i < SAMPLES; i++) {
                post(lane, intake);
            }
            long from = Files.size(log);
            database.set("log_line_prefix", StatementLog.PREFIX);
            database.set("log_statement", "all");
            try {
                for (int i = 0; i < SAMPLES; i++) {
                    posted.add(post(lane, intake));
                }
            } finally {
                database.reset("log_statement");
                database.reset("log_line_prefix");
            }
            var bytes = Files.readAllBytes(log);
            written = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotMeasure("the database's log cannot be read: " + log, e);
        }
        var transactions = StatementLog.transactions(written);
        return posted.stream().map(one -> sample(one, transactions)).toList();
    }

    private static final String TAKES_IT = "insert into concern ";

    private record Posted(String concernId, String reference, String key) {}

    private static Posted post(HttpLane lane, HttpTarget intake) {
        var post = intake.next();
        var answered = lane.post(post);
        var key = KEY.matcher(post.headers());
        if (answered.status() != 201 || !key.find()) {
            throw new CannotMeasure("a concern was answered " + answered.status() + ": " + answered.body());
        }
        try {
            var json = JSON.readTree(answered.body());
            return new Posted(
                    json.path("concernId").asText(), json.path("reference").asText(), key.group(1));
        } catch (JsonProcessingException e) {
            throw new CannotMeasure("a concern was answered with something that is not JSON", e);
        }
    }

    private static Sample sample(Posted posted, List<Captured> transactions) {
        var its = transactions.stream()
                .filter(transaction -> transaction.mentions(posted.concernId()))
                // Whoever reads its event names it too, in transactions of their own.
                .filter(transaction -> transaction.shape().stream().anyMatch(sql -> sql.startsWith(TAKES_IT)))
                .toList();
        if (its.size() != 1) {
            throw new CannotMeasure("accepting a concern is " + its.size()
                    + " transactions in the database's log, where the bench knows how to repeat one");
        }
        return new Sample(its.getFirst(), posted.reference(), posted.key());
    }
}
