package pqs.platform.consume;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pqs.platform.event.UnreadableEvent;

/** What a failure says about the record it befell. */
enum FailureKind {
    /**
     * Nothing: something the handler needs is away or busy. Wait and try again, for as long as it is; where it answers all
     * the while (a statement that always runs out of time, a lock that is never let go), the record's key is parked in the end.
     */
    TROUBLE,
    /** It will never be readable. Park its key at once. */
    UNREADABLE,
    /** Perhaps it is at fault. Try a few times, then park its key. */
    POISON;

    private static final int CAUSES_MAX = 30;

    /**
     * Classes of SQLState that are about the database and not about the row: connection exception, transaction rollback
     * (serialization, deadlock), insufficient resources, operator intervention (shutdown, cancelled), system error.
     */
    private static final Set<String> TROUBLE_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** lock_not_available, idle_in_transaction_session_timeout, transaction_timeout, read_only_sql_transaction (a standby). */
    private static final Set<String> TROUBLE_STATES = Set.of("55P03", "25P03", "25P04", "25006");

    static FailureKind of(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof UnreadableEvent) {
                return UNREADABLE;
            }
            if (isTrouble(cause)) {
                return TROUBLE;
            }
            for (var suppressed : cause.getSuppressed()) {
                if (isTrouble(suppressed)) {
                    return TROUBLE;
                }
            }
            cause = cause.getCause();
        }
        return POISON;
    }

    private static boolean isTrouble(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLRecoverableException _, SQLNonTransientConnectionException _ -> true;
            case SQLException sql -> isTroubleState(sql.getSQLState());
            case SocketException _, SocketTimeoutException _, UnknownHostException _, HttpTimeoutException _ -> true;
            case null, default -> false;
        };
    }

    /** Without a state it is the pool that speaks and not the database: no connection was to be had in time. */
    private static boolean isTroubleState(@Nullable String state) {
        return state == null
                || TROUBLE_STATES.contains(state)
                || (state.length() == 5 && TROUBLE_CLASSES.contains(state.substring(0, 2)));
    }
}
