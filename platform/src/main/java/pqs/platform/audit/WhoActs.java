package pqs.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pqs.platform.audit.chain.Who;
import pqs.platform.security.Actor;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;
import pqs.platform.security.SignedInActor;

/** Finds out who is acting: the person signed in, and the scope that code has named, which may both be there. */
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
        var scope = scopes.named().orElseGet(Scope.None::new);
        if (person.isPresent()) {
            return of(person.get(), serviceOf(scope));
        }
        return switch (scope) {
            case Scope.Organisations(var subject, var codes) -> new Who(subject, "", onlyOne(codes), null);
            case Scope.Service(var name) -> new Who(null, "", null, name);
            case Scope.None() ->
                throw new IllegalStateException(
                        "nobody is signed in and no scope is named: the audit trail would not know who acts");
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

    private static @Nullable String serviceOf(Scope scope) {
        return switch (scope) {
            case Scope.Service(var name) -> name;
            case Scope.Organisations _, Scope.None _ -> null;
        };
    }

    private static @Nullable String onlyOne(Set<String> codes) {
        return codes.size() == 1 ? codes.iterator().next() : null;
    }
}
