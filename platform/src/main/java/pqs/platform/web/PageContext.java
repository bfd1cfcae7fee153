package pqs.platform.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.DatabaseUnavailable;
import pqs.platform.security.Actor;
import pqs.platform.security.SignedInActor;

/** What the layout needs to know beyond what a page passes on: {@code inject:page} in templates. */
@ApplicationScoped
@Named("page")
public class PageContext {

    private final SignedInActor actor;
    private final Navigation navigation;
    private final CurrentVertxRequest request;
    private final String rootPath;
    private final boolean demonstration;
    private final Clock clock;

    PageContext(
            SignedInActor actor,
            Navigation navigation,
            CurrentVertxRequest request,
            @ConfigProperty(name = "quarkus.http.root-path") String rootPath,
            @ConfigProperty(name = "pqs.demonstration") boolean demonstration,
            Clock clock) {
        this.actor = actor;
        this.navigation = navigation;
        this.request = request;
        this.rootPath = rootPath;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    public boolean isSignedIn() {
        return actor.find().isPresent();
    }

    public String getName() {
        return actor.find().map(Actor::displayName).orElse("");
    }

    /** Code of the organisation the actor acts for; empty if none. */
    public String getOrganisation() {
        return actor.find().map(Actor::organisationCode).orElse("");
    }

    /** For a page that shows a link or a button only to those who may use it. */
    public boolean may(String permission) {
        return actor.find().filter(someone -> someone.may(permission)).isPresent();
    }

    /** The menu, where this page stands by its address, or by the one it names: a form posted elsewhere stays where it was. */
    public List<NavigationItem> navigation(@Nullable String standsAt) {
        var place = standsAt == null ? path() : standsAt;
        return actor.find().map(someone -> navigation.of(someone, place)).orElse(List.of());
    }

    /** The service's own prefix, such as {@code /intake}. */
    public String getRoot() {
        return rootPath;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    /** Path of this page, for its print. What is searched for stays out of it. */
    public String getAddress() {
        return path();
    }

    /** When the page was made, for its print; empty while no time is known, as a page about an outage is shown all the same. */
    public String getMadeAt() {
        try {
            return Words.words(clock.instant());
        } catch (DatabaseUnavailable noTimeYet) {
            return "";
        }
    }

    private String path() {
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return "";
        }
        return request.getCurrent().normalizedPath();
    }
}
