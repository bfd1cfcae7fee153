package pqs.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pqs.local.data.DataFolder;
import pqs.local.data.Secrets;
import pqs.local.process.ProcessIdentity;
import pqs.platform.audit.chain.AuditKeys;
import pqs.platform.audit.verify.AuditVerify;
import pqs.platform.audit.verify.AuditVerify.Trail;

/** Verifies the audit trails of the four services on a data folder, while the database runs. */
public record AuditCheck(Path dataFolder) {

    private static final int NOTHING_RUNS = 3;

    /** @return 0 in order, 1 not in order, 3 the database does not run, 4 a trail could not be read */
    int run(PrintStream out) {
        var folder = new DataFolder(dataFolder);
        var database = runningDatabase(folder);
        if (database.isEmpty()) {
            out.println("The database of " + dataFolder + " does not run, so nothing was verified. ./pqs up --data "
                    + dataFolder + " starts it; then verify in another terminal.");
            return NOTHING_RUNS;
        }
        return AuditVerify.run(trails(folder, "jdbc:" + database.get() + "/"), out);
    }

    /**
     * Where the trails of the services are.
     *
     * @param databases JDBC URL up to and with the slash before a database's name
     */
    public static List<Trail> trails(DataFolder folder, String databases) {
        var secrets = Secrets.in(folder.secrets());
        var keys = AuditKeys.parse(ServiceCommand.auditKeys(secrets));
        return ServiceCommand.NAMES.stream()
                .map(service -> new Trail(
                        service,
                        databases + service,
                        service + "_owner",
                        secrets.of("database." + service + ".owner"),
                        keys,
                        folder.auditAnchors()))
                .toList();
    }

    private static Optional<URI> runningDatabase(DataFolder folder) {
        return folder.runFile()
                .read()
                .filter(run -> Optional.ofNullable(run.children().get("postgresql"))
                        .flatMap(ProcessIdentity::alive)
                        .isPresent())
                .map(run -> run.addresses().get("postgresql"));
    }
}
