package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import pqs.notifications.directory.Role;
import pqs.platform.id.ReferenceNumber;

/**
 * The rule: when a commissioner asks a provider for an answer, the provider's representatives are told by when. The message
 * says neither which practice nor who reported, and nothing of the patient.
 *
 * @param reference of the question, which the provider knows; of the concern it is told none
 * @param providerCode {@link Addressee#NO_ORGANISATION} where none is known
 */
public record ResponseRequested(
        ToldConcern concern, String providerCode, UUID requestId, ReferenceNumber reference, Instant dueAt)
        implements ConcernFact {

    public static final String ID = "response-requested-of-provider";

    public ResponseRequested {
        Objects.requireNonNull(providerCode, "providerCode");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(dueAt, "dueAt");
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public String headline() {
        return "You are asked for an answer by " + Moments.words(dueAt) + ".";
    }

    @Override
    public String path() {
        return "/intake/responses/" + requestId;
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        told.everybody(staff.current(providerCode), Role.PROVIDER_REPRESENTATIVE);
        return told.addressees();
    }
}
