package pqs.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import pqs.embedded.FolderLock;
import pqs.local.identity.TokenClient;
import pqs.local.mail.CaughtMessage;
import pqs.local.people.DemonstrationPeople;
import pqs.local.people.DemonstrationUser;
import pqs.local.process.PostgresChild;
import pqs.local.process.Supervisor;

/** The parts that {@link LocalSystem} put together, and the order in which they end. */
final class StartedSystem implements RunningSystem {

    private final Blueprint plan;
    private final FolderLock lock;
    private final FrontDoor door;
    private final Supervisor supervisor;
    private final PostgresChild postgres;
    private final DemonstrationPeople people;
    private boolean closed;

    StartedSystem(
            Blueprint plan,
            FolderLock lock,
            FrontDoor door,
            Supervisor supervisor,
            PostgresChild postgres,
            DemonstrationPeople people) {
        this.plan = plan;
        this.lock = lock;
        this.door = door;
        this.supervisor = supervisor;
        this.postgres = postgres;
        this.people = people;
    }

    @Override
    public URI gateway() {
        return door.address();
    }

    @Override
    public URI service(String service) {
        return command(service).address();
    }

    @Override
    public URI management(String service) {
        return command(service).management();
    }

    @Override
    public List<DemonstrationUser> users() {
        return people.users();
    }

    @Override
    public String bearerToken(String subject) {
        if (people.find(subject).isEmpty()) {
            throw new IllegalArgumentException("nobody in the demonstration has the subject " + subject);
        }
        return new TokenClient(gateway()).tokenFor(subject);
    }

    @Override
    public List<CaughtMessage> outbox() {
        return door.outbox();
    }

    @Override
    public Path dataFolder() {
        return plan.folder().path();
    }

    @Override
    public String kafkaBootstrapServers() {
        return plan.kafkaBootstrapServers();
    }

    @Override
    public DatabaseAccess database(String service) {
        var database = plan.database(command(service).name());
        return new DatabaseAccess(
                database.jdbcUrl(),
                new DatabaseAccess.Login(
                        "postgres", postgres.server().superuser().password()),
                new DatabaseAccess.Login(database.ownerRole(), database.ownerPassword()),
                new DatabaseAccess.Login(database.appRole(), database.appPassword()));
    }

    @Override
    public Children children() {
        return supervisor;
    }

    /** The services first, so that they can say goodbye to the broker and the database; visitors get a 503 meanwhile. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                door) {
            supervisor.endForGood(plan.children());
            supervisor.endForGood(List.of("kafka"));
            supervisor.endForGood(List.of("postgresql"));
            plan.folder().runFile().delete();
        }
    }

    private ServiceCommand command(String service) {
        return plan.services().stream()
                .filter(command -> command.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " is not one of the services that run: "
                        + plan.options().services()));
    }
}
