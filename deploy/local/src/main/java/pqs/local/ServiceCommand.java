package pqs.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pqs.embedded.FreePorts;
import pqs.embedded.ServiceDatabase;
import pqs.local.data.Secrets;
import pqs.local.process.AotCache;
import pqs.local.process.ChildMark;
import pqs.local.process.JavaChild;

/**
 * How a process of one of the four services is run: its command, its ports and what it is told through the environment.
 *
 * @param child name of the process: that of the service, or of a replica of it
 * @param port and {@code managementPort}: free ones, kept while this launcher runs
 */
record ServiceCommand(String name, String child, int port, int managementPort) {

    static final List<String> NAMES = List.of("intake", "surveillance", "review", "notifications");

    private static final int HEAP_MEGABYTES_MAX = 192;

    static ServiceCommand onFreePorts(String name) {
        return onFreePorts(name, name);
    }

    /** A second process of the service, beside the first and on the same database. */
    static ServiceCommand replica(String name) {
        return onFreePorts(name, name + "-2");
    }

    private static ServiceCommand onFreePorts(String name, String child) {
        return new ServiceCommand(name, child, FreePorts.next(), FreePorts.next());
    }

    boolean isReplica() {
        return !child.equals(name);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/" + name);
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    static Path program(Path project, String name) {
        return project.resolve(name + "-service").resolve("target").resolve(name + "-service-runner.jar");
    }

    static AotCache aotCache(Path project, String name) {
        return new AotCache(program(project, name));
    }

    JavaChild child(ChildMark mark, Options options, Path log, Map<String, String> environment) {
        var cache = aotCache(options.projectFolder(), name);
        var program = new ArrayList<>(options.rehearsal() ? cache.record() : cache.use());
        program.addAll(List.of("-jar", program(options.projectFolder(), name).toString()));
        return new JavaChild(
                mark, child, HEAP_MEGABYTES_MAX, program, environment, log, JavaChild.answersReady(management()));
    }

    /** What seals the audit trails of this data folder. */
    static String auditKeys(Secrets secrets) {
        return "local:" + secrets.of("audit.seal");
    }

    /** Secrets travel by the environment, which other users of the machine cannot read, and never by the command line. */
    Map<String, String> environment(ServiceDatabase database, URI gateway, ServicePorts ports, Secrets secrets) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.appRole());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.ownerRole());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.kafkaBootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", gateway + "/idp");
        environment.put("QUARKUS_OIDC_CLIENT_ID", "pqs");
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.of("sign-in.client"));
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secrets.of("sign-in.session"));
        environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.mail()));
        environment.put("PQS_AUDIT_KEYS", auditKeys(secrets));
        environment.put("PQS_DEMONSTRATION", "true");
        environment.put("PQS_COOKIES_SECURE", "false");
        environment.put("PQS_PUBLIC_URL", gateway.toString());
        return environment;
    }
}
