package pqs.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.Who;
import pqs.platform.security.Actor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.security.SignedInActor;

/** Finds out who is acting: whom code has named, else the person signed in; for whom a service may work in a scope of its own. */
@ApplicationScoped
class WhoActs {

    private final SignedInActor signedIn;
    private final Scopes scopes;

    WhoActs(SignedInActor signedIn, Scopes scopes) {
        this.signedIn = signedIn;
        this.scopes = scopes;
    }

    /**
     * @throws IllegalStateException if nobody is signed in and no scope is named
     */
    Who now() {
        var person = signedIn.find();
        return switch (scopes.named().orElseGet(Scope.None::new)) {
            case Scope.Organisations(var subject, var codes) -> new Who(subject, "", onlyOne(codes), null);
            case Scope.Service(var name) ->
                person.map(actor -> of(actor, name)).orElseGet(() -> new Who(null, "", null, name));
            case Scope.None() ->
                person.map(actor -> of(actor, null))
                        .orElseThrow(() -> new IllegalStateException(
                                "nobody is signed in and no scope is named: the audit trail would not know who acts"));
        };
    }

    private Who of(Actor actor, @Nullable String service) {
        var organisation = actor.organisationCode();
        return new Who(
                actor.subject(),
                String.join(",", signedIn.roles()),
                organisation.isEmpty() ? null : organisation,
                service);
    }

    private static @Nullable String onlyOne(Set<String> codes) {
        return codes.size() == 1 ? codes.iterator().next() : null;
    }
}
