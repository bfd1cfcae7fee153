package pqs.bench.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pqs.bench.intake.Captured.Statement;

/** Reads transactions from a log that PostgreSQL wrote with {@code log_statement=all} and {@link #PREFIX}. */
final class StatementLog {

    /** For {@code log_line_prefix}: the process id of the session. */
    static final String PREFIX = "<%p> ";

    private static final Pattern LINE = Pattern.compile("<(\\d+)> (\\w+):  (.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED =
            Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETERS =
            Pattern.compile("parameters: (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']++|'')*+)')(?:, )?");

    private final Map<String, List<Statement>> open = new HashMap<>();
    private final List<Captured> committed = new ArrayList<>();

    private StatementLog() {}

    /** Committed transactions, in the order in which they ended. */
    static List<Captured> transactions(String log) {
        var reader = new StatementLog();
        for (var line : lines(log)) {
            reader.read(line);
        }
        return List.copyOf(reader.committed);
    }

    /** A message of several lines goes on with lines that begin with a tabulator. */
    private static List<String> lines(String log) {
        return List.of(log.replace("\n\t", "\0").split("\n")).stream()
                .map(line -> line.replace('\0', '\n'))
                .toList();
    }

    private void read(String line) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        var session = matcher.group(1);
        switch (matcher.group(2)) {
            case "LOG" -> executed(matcher.group(3)).ifPresent(sql -> statement(session, sql));
            case "DETAIL" -> parameters(session, matcher.group(3));
            default -> {
                // Errors and hints say nothing of what was executed.
            }
        }
    }

    private static Optional<String> executed(String message) {
        return Optional.of(EXECUTED.matcher(message)).filter(Matcher::matches).map(found -> found.group(1));
    }

    private void statement(String session, String sql) {
        switch (sql.strip().toLowerCase(Locale.ROOT)) {
            case "begin" -> open.put(session, new ArrayList<>());
            case "commit" -> {
                var done = open.remove(session);
                if (done != null) {
                    committed.add(new Captured(done));
                }
            }
            case "rollback" -> open.remove(session);
            default -> {
                var transaction = open.get(session);
                if (transaction != null) {
                    transaction.add(new Statement(sql, List.of()));
                }
            }
        }
    }

    /** Parameters follow their statement. */
    private void parameters(String session, String message) {
        var transaction = open.get(session);
        var matcher = PARAMETERS.matcher(message);
        if (transaction != null && !transaction.isEmpty() && matcher.matches()) {
            var last = transaction.removeLast();
            transaction.add(new Statement(last.sql(), values(matcher.group(1))));
        }
    }

    private static List<@Nullable String> values(String words) {
        var values = new ArrayList<@Nullable String>();
        var matcher = VALUE.matcher(words);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) != values.size() + 1) {
                throw new CannotMeasure("parameters are not numbered from 1 in the database's log");
            }
            var text = matcher.group(2);
            values.add(text == null ? null : text.replace("''", "'"));
        }
        return Collections.unmodifiableList(values);
    }
}
