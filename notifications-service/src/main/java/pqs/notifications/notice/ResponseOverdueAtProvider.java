package pqs.notifications.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import pqs.notifications.directory.Role;
import pqs.platform.id.ReferenceNumber;

/**
 * The rule: when a provider has not answered in time, its representatives are told once more. As little is said as when they
 * were asked.
 *
 * @param reference of the question, which the provider knows; of the concern it is told none
 * @param providerCode {@link Addressee#NO_ORGANISATION} where none is known
 */
public record ResponseOverdueAtProvider(
        ToldConcern concern, String providerCode, UUID requestId, ReferenceNumber reference, Instant dueAt)
        implements ConcernFact {

    public static final String ID = "response-overdue-to-provider";

    public ResponseOverdueAtProvider {
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
        return "Your answer was due by " + Moments.words(dueAt) + " and has not arrived.";
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
