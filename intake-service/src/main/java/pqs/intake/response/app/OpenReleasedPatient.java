package pqs.intake.response.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.ReleasedPurpose;
import pqs.intake.response.RequestId;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.personal.NhsNumber;
import pqs.platform.security.Scope;
import pqs.platform.security.Scopes;

/** Shows the provider the patient reference that was given to it, to those who say why. */
@ApplicationScoped
public class OpenReleasedPatient {

    private static final Scope SCOPE = new Scope.Service("intake.responses");

    private final FindRequest find;
    private final ReleasedReference reference;
    private final Scopes scopes;

    OpenReleasedPatient(FindRequest find, ReleasedReference reference, Scopes scopes) {
        this.find = find;
        this.reference = reference;
        this.scopes = scopes;
    }

    /**
     * Whether it may be seen is left to the rows that the provider sees: it is opened in the provider's own scope.
     *
     * @param purpose code of a {@link ReleasedPurpose}, as it came
     * @throws Refused if this provider was asked nothing of the kind, the reference is not given now, or no purpose is given
     */
    public NhsNumber handle(RequestId id, String purpose) {
        var request = find.ofProvider(id).orElseThrow(RequestDesk::notFound);
        var why = ReleasedPurpose.of(purpose)
                .orElseThrow(() -> Refused.invalid(
                        "invalid-purpose",
                        "The NHS number was not opened: there is a problem.",
                        List.of(new Fault("purpose", "required", "Choose why you need to see it."))));
        CaseFacts facts = scopes.callAs(SCOPE, () -> reference.about(request));
        return reference.open(facts, why);
    }
}
