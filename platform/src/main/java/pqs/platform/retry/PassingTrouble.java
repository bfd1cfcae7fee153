package pqs.platform.retry;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Failures that say nothing about what was being done: something that is needed is away or busy, so try again. */
public final class PassingTrouble {

    private static final int CAUSES_MAX = 30;

    /**
     * Classes of SQLState that are about the database and not about the row: connection exception, transaction rollback
     * (serialization, deadlock), insufficient resources, operator intervention (shutdown, cancelled), system error.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** lock_not_available, idle_in_transaction_session_timeout, transaction_timeout, read_only_sql_transaction (a standby). */
    private static final Set<String> STATES = Set.of("55P03", "25P03", "25P04", "25006");

    private PassingTrouble() {}

    /** Whether the failure, or something that caused it, is one. */
    public static boolean isBehind(Throwable failure) {
        return isAmongCauses(failure, PassingTrouble::is);
    }

    /**
     * Whether this very failure is one, or came with one; its causes are not asked. Those of what came with it are: a commit that
     * the database did not answer lies behind what the transaction manager suppresses.
     */
    public static boolean is(Throwable failure) {
        return isItself(failure)
                || Stream.of(failure.getSuppressed())
                        .anyMatch(suppressed -> isAmongCauses(suppressed, PassingTrouble::isItself));
    }

    private static boolean isAmongCauses(Throwable failure, Predicate<Throwable> isOne) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (isOne.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isItself(Throwable failure) {
        return switch (failure) {
            case SQLTransientException _, SQLRecoverableException _, SQLNonTransientConnectionException _ -> true;
            case SQLException sql -> isState(sql.getSQLState());
            case SocketException _, SocketTimeoutException _, UnknownHostException _, HttpTimeoutException _ -> true;
            case null, default -> false;
        };
    }

    /** Without a state it is the pool that speaks and not the database: no connection was to be had in time. */
    private static boolean isState(@Nullable String state) {
        return state == null
                || STATES.contains(state)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
