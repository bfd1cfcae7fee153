package pqs.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pqs.embedded.ServiceDatabase;
import pqs.local.data.DataFolder;
import pqs.local.data.SealingKeyFile;
import pqs.local.data.Secrets;
import pqs.local.process.ChildMark;
import pqs.local.process.JavaChild;
import pqs.local.process.PostgresChild;

/**
 * What will run where, decided before anything starts: ports, databases, commands. The ports stay the same while this
 * launcher runs, however often a child is restarted.
 */
record Blueprint(
        Options options,
        DataFolder folder,
        Secrets secrets,
        ServicePorts straight,
        Optional<ServicePorts> roundabout,
        List<ServiceCommand> services) {

    private static final int BROKER_HEAP_MEGABYTES_MAX = 96;

    static Blueprint draw(Options options, DataFolder folder) {
        var straight = ServicePorts.straight();
        return new Blueprint(
                options,
                folder,
                Secrets.in(folder.secrets()),
                straight,
                options.detours().map(straight::by),
                Stream.concat(
                                options.services().stream().map(ServiceCommand::onFreePorts),
                                options.replicated().stream().map(ServiceCommand::replica))
                        .toList());
    }

    /** @throws NotReady naming what has not been built */
    static void requireBuilt(Options options) {
        var missing = Stream.concat(
                        Stream.of(program(options.projectFolder())),
                        options.services().stream()
                                .map(service -> ServiceCommand.program(options.projectFolder(), service)))
                .filter(program -> !Files.exists(program))
                .toList();
        if (!missing.isEmpty()) {
            throw new NotReady("not everything is built (missing: " + missing + "). ./pqs up builds what is missing.");
        }
    }

    String kafkaBootstrapServers() {
        return straight.kafkaBootstrapServers();
    }

    int mailPort() {
        return straight.mail();
    }

    ServiceDatabase database(String service) {
        return database(service, straight);
    }

    private ServiceDatabase database(String service, ServicePorts ports) {
        return new ServiceDatabase(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service,
                service,
                service + "_owner",
                secrets.of("database." + service + ".owner"),
                service + "_app",
                secrets.of("database." + service + ".app"));
    }

    PostgresChild postgres() {
        return new PostgresChild(folder.postgresql(), straight.postgres(), folder.log("postgresql"));
    }

    /** The broker's libraries are many, so it has a process of its own. */
    JavaChild kafka() {
        var arguments = new ArrayList<>(List.of(
                "-cp",
                program(options.projectFolder()).toString(),
                "pqs.embedded.KafkaBrokerMain",
                "--data",
                folder.kafka().toString(),
                "--port",
                Integer.toString(straight.kafka()),
                "--topics",
                options.projectFolder().resolve("deploy/topics.yaml").toString()));
        roundabout.flatMap(ServicePorts::sideDoor).ifPresent(door -> {
            arguments.add("--side-door");
            arguments.add(door.toString());
        });
        return new JavaChild(
                mark(),
                "kafka",
                BROKER_HEAP_MEGABYTES_MAX,
                arguments,
                Map.of(),
                folder.log("kafka"),
                new BrokerReady(folder.log("kafka"), straight.kafka())::now);
    }

    JavaChild child(ServiceCommand service, URI gateway) {
        var detours = options.detours().filter(some -> some.services().contains(service.name()));
        var ports = detours.isPresent() ? roundabout.orElse(straight) : straight;
        var environment = service.environment(database(service.name(), ports), gateway, ports, secrets);
        environment.put(
                "PQS_SEALING_KEYS_FILE",
                new SealingKeyFile(folder.sealingKeys(service.name())).ensure().toString());
        environment.put("PQS_AUDIT_ANCHOR_FOLDER", folder.auditAnchors().toString());
        detours.ifPresent(some -> environment.put(
                "PQS_FAILPOINT_FOLDER",
                some.failpoints().resolve(service.name()).toString()));
        return service.child(mark(), options, folder.log(service.child()), environment);
    }

    private ChildMark mark() {
        return ChildMark.of(folder.path());
    }

    Map<String, URI> addresses(URI gateway) {
        var addresses = new LinkedHashMap<String, URI>();
        addresses.put("gateway", gateway);
        addresses.put("postgresql", URI.create("postgresql://127.0.0.1:" + straight.postgres()));
        addresses.put("kafka", URI.create("kafka://" + kafkaBootstrapServers()));
        addresses.put("mail", URI.create("smtp://127.0.0.1:" + straight.mail()));
        services.forEach(service -> {
            addresses.put(service.child(), service.address());
            addresses.put(service.child() + ".management", service.management());
        });
        return addresses;
    }

    /** The names of the services' processes. */
    List<String> children() {
        return services.stream().map(ServiceCommand::child).toList();
    }

    /** The launcher's jar, whose manifest names all libraries; the broker runs on the same. */
    private static Path program(Path project) {
        return project.resolve("deploy/local/target/launcher.jar");
    }
}
