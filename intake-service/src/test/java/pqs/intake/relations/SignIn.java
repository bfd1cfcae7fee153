package pqs.intake.relations;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import io.quarkus.test.security.TestSecurityIdentityAugmentor;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.Annotation;

/** Signs somebody in for what follows on this thread, as {@code @TestSecurity} does for a whole test. */
@ApplicationScoped
class SignIn {

    private final TestIdentityAssociation identities;
    private final TestSecurityIdentityAugmentor augmentor;

    SignIn(TestIdentityAssociation identities, TestSecurityIdentityAugmentor augmentor) {
        this.identities = identities;
        this.augmentor = augmentor;
    }

    void as(Relation relation, Runnable work) {
        if (relation == Relation.NOBODY) {
            work.run();
            return;
        }
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(relation.subject()))
                .addRoles(relation.roles())
                .addAttribute("organisation", relation.organisation)
                .build();
        identities.setTestIdentity(augmentor.augment(identity, new Annotation[0]));
        try {
            work.run();
        } finally {
            identities.setTestIdentity(null);
        }
    }
}
