package pqs.local;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import pqs.local.gateway.Gateway;
import pqs.local.gateway.IdentityPlace;
import pqs.local.gateway.ServicePlace;
import pqs.local.gateway.TextPlace;
import pqs.local.gateway.TextPlace.Text;
import pqs.local.identity.IdentityProvider;
import pqs.local.mail.CaughtMessage;
import pqs.local.mail.MailArchive;
import pqs.local.mail.MailServer;
import pqs.local.mail.OutboxPage;
import pqs.local.page.Page;
import pqs.local.people.DemonstrationPeople;

/** What runs in the launcher's own process: gateway, identity provider, mail server and its outbox page. */
final class FrontDoor implements AutoCloseable {

    private static final int CONNECTIONS_PER_SERVICE_MAX = 64;
    private static final int CONNECT_MILLIS_MAX = 2_000;
    private static final int SILENCE_SECONDS_MAX = 120;

    static {
        // Kafka's libraries bring another logging system, which Vert.x would choose by itself.
        System.setProperty("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.JULLogDelegateFactory");
    }

    private final Vertx vertx;
    private final Gateway gateway;
    private final MailServer mail;
    private final MailArchive archive;

    private FrontDoor(Vertx vertx, Gateway gateway, MailServer mail, MailArchive archive) {
        this.vertx = vertx;
        this.gateway = gateway;
        this.mail = mail;
        this.archive = archive;
    }

    /** Opens before the services start; until they answer, their visitors are told so. */
    static FrontDoor open(Blueprint plan, DemonstrationPeople people, Clock clock) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
        Gateway gateway;
        try {
            gateway = Gateway.listen(vertx, plan.options().gatewayPort());
        } catch (NotReady portTaken) {
            vertx.close();
            throw portTaken;
        }
        var archive = new MailArchive(plan.folder().mails());
        var identity = new IdentityProvider(
                gateway.address(),
                people,
                plan.secrets().of("sign-in.client"),
                plan.folder().signingKey());
        gateway.serve(IdentityProvider.ISSUER_ID, new IdentityPlace(vertx, identity));
        gateway.serve("local", new TextPlace(Map.of(Page.STYLESHEET_PATH, Text.css(Page::stylesheet))));
        gateway.serve("outbox", outbox(archive));
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE_MAX)
                .setConnectTimeout(CONNECT_MILLIS_MAX)
                .setIdleTimeout(SILENCE_SECONDS_MAX)
                .setIdleTimeoutUnit(TimeUnit.SECONDS));
        plan.services().stream()
                .filter(service -> !service.isReplica())
                .forEach(service ->
                        gateway.serve(service.name(), new ServicePlace(service.name(), service.port(), client)));
        return new FrontDoor(vertx, gateway, MailServer.start(plan.mailPort(), archive, clock), archive);
    }

    URI address() {
        return gateway.address();
    }

    List<CaughtMessage> outbox() {
        return archive.newestFirst();
    }

    @Override
    public void close() {
        gateway.close();
        mail.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static TextPlace outbox(MailArchive archive) {
        var page = Text.html(() -> OutboxPage.of(archive.newestFirst()));
        return new TextPlace(
                Map.of("/outbox", page, "/outbox/", page, "/outbox/messages.json", Text.json(archive::json)));
    }
}
