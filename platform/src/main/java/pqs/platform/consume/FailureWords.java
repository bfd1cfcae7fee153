package pqs.platform.consume;

import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.fault.Refused;

/**
 * What may be kept and shown of a failure. Messages of strange exceptions may quote the event (a parser its input, a
 * database the offending row), so only messages known not to are taken; of the others, the class and the place.
 */
record FailureWords(String errorClass, String message) {

    private static final int MESSAGE_MAX = 500;
    private static final int CAUSES_MAX = 30;

    static FailureWords of(Throwable failure) {
        var told = told(failure);
        var message = told == null ? place(rootOf(failure)) : told;
        return new FailureWords(
                failure.getClass().getName(), message.substring(0, Math.min(message.length(), MESSAGE_MAX)));
    }

    private static @Nullable String told(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            var words = switch (cause) {
                case UnreadableEvent unreadable -> unreadable.getMessage();
                case Refused refused -> "refused: " + refused.code();
                case SQLException sql -> "the database answered SQLState " + sql.getSQLState();
                default -> null;
            };
            if (words != null) {
                return words;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        for (int depth = 0; root.getCause() != null && depth < CAUSES_MAX; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String place(Throwable root) {
        var frame = Arrays.stream(root.getStackTrace())
                .filter(line -> line.getClassName().startsWith("pqs."))
                .findFirst()
                .map(line -> " at " + line.getClassName() + "." + line.getMethodName() + ":" + line.getLineNumber())
                .orElse("");
        return root.getClass().getSimpleName() + frame;
    }
}
