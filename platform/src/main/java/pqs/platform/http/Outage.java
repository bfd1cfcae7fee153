package pqs.platform.http;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.DatabaseUnavailable;

/** Tells an outage of the database, which passes, from a mistake of ours, which does not. */
final class Outage {

    /** Connection exceptions, full disk, memory or connections, shut down or starting up, read-only after a failover. */
    private static final Pattern STATES = Pattern.compile("08...|53[123]00|57P0[123]|25006");

    private Outage() {}

    static boolean isBehind(Throwable thrown) {
        return cause(thrown).isPresent();
    }

    static String summary(Throwable thrown) {
        return cause(thrown)
                .map(e -> e.getClass().getSimpleName() + ": " + e.getMessage())
                .orElse("");
    }

    /** That the database did not answer a commit is suppressed by the transaction manager and not its cause. */
    private static Optional<Throwable> cause(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        var toLookAt = new ArrayDeque<Throwable>(List.of(thrown));
        while (!toLookAt.isEmpty()) {
            for (@Nullable Throwable e = toLookAt.pop(); e != null && seen.add(e); e = e.getCause()) {
                if (isOutage(e)) {
                    return Optional.of(e);
                }
                if (e instanceof RollbackException notCommitted) {
                    toLookAt.addAll(List.of(notCommitted.getSuppressed()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOutage(Throwable e) {
        return switch (e) {
            case DatabaseUnavailable _, SQLTransientConnectionException _, SQLTimeoutException _ -> true;
            case SQLException sql ->
                sql.getSQLState() == null
                        ? String.valueOf(sql.getMessage()).contains("Acquisition timeout")
                        : STATES.matcher(sql.getSQLState()).matches();
            default -> false;
        };
    }
}
