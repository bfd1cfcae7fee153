package pqs.platform.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import pqs.platform.audit.chain.AuditKeys;

/**
 * Verifies the trail of one service where it runs, told by the environment that the service itself has:
 * {@code java -cp 'lib/main/*' pqs.platform.audit.verify.AuditVerifyMain intake}. Its exit status is the answer: 0 in order,
 * 1 not, 2 something is not set, 4 the database could not be read.
 */
public final class AuditVerifyMain {

    private static final int NOT_SET = 2;

    private AuditVerifyMain() {}

    public static void main(String... arguments) {
        // A command's output is its answer; this is no log.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.exit(run(arguments, out));
    }

    private static int run(String[] arguments, PrintStream out) {
        try {
            if (arguments.length != 1) {
                throw new IllegalArgumentException("say which service: intake, surveillance, review or notifications");
            }
            var trail = new AuditVerify.Trail(
                    arguments[0],
                    needed("QUARKUS_DATASOURCE_JDBC_URL"),
                    needed("QUARKUS_FLYWAY_USERNAME"),
                    needed("QUARKUS_FLYWAY_PASSWORD"),
                    AuditKeys.parse(needed("PQS_AUDIT_KEYS")),
                    Path.of(needed("PQS_AUDIT_ANCHOR_FOLDER")));
            return AuditVerify.run(List.of(trail), out);
        } catch (IllegalArgumentException wrong) {
            out.println("cannot verify: " + wrong.getMessage());
            return NOT_SET;
        }
    }

    private static String needed(String variable) {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + " is not set");
        }
        return value;
    }
}
