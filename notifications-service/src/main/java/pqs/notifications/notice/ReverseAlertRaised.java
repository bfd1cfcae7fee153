package pqs.notifications.notice;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import pqs.notifications.directory.Role;
import pqs.platform.id.ReferenceNumber;

/**
 * The rule: when a provider raises an alert about referrals, the managers of the practice are told; where it has none, its
 * GPs. What it is about stands on its page only.
 */
public record ReverseAlertRaised(UUID eventId, UUID alertId, ReferenceNumber reference, String practiceCode)
        implements Fact {

    public static final String ID = "reverse-alert-to-practice";

    public ReverseAlertRaised {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(practiceCode, "practiceCode");
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public UUID subjectId() {
        return alertId;
    }

    @Override
    public String headline() {
        return "A provider has raised something with your practice.";
    }

    @Override
    public String path() {
        return "/intake/alerts/" + alertId;
    }

    @Override
    public List<Addressee> addressees(Staff staff) {
        var told = new Addressing(staff);
        var practice = staff.current(practiceCode);
        if (!told.ifThere(practice, Role.PRACTICE_MANAGER)) {
            told.everybodyInAny(practice, Role.PRACTICE_MANAGER, Role.GP);
        }
        return told.addressees();
    }
}
