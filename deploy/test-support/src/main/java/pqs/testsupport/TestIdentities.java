package pqs.testsupport;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.test.security.TestSecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.lang.annotation.Annotation;
import java.util.function.Supplier;

/**
 * Lets an identity of {@code @TestSecurity} go through the same augmentors as a real token, so that a role in a test gives
 * the permissions and the organisation that it gives in production. Quarkus leaves them out otherwise.
 */
@ApplicationScoped
@Unremovable
public class TestIdentities implements TestSecurityIdentityAugmentor {

    private final Instance<SecurityIdentityAugmentor> augmentors;

    TestIdentities(@Any Instance<SecurityIdentityAugmentor> augmentors) {
        this.augmentors = augmentors;
    }

    @Override
    public SecurityIdentity augment(SecurityIdentity identity, Annotation[] annotations) {
        var augmented = identity;
        for (var augmentor : augmentors) {
            augmented = augmentor.augment(augmented, new AtOnce()).await().indefinitely();
        }
        return augmented;
    }

    /** Runs what would block on the test's own thread. */
    private static final class AtOnce implements AuthenticationRequestContext {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> work) {
            return Uni.createFrom().item(work);
        }
    }
}
