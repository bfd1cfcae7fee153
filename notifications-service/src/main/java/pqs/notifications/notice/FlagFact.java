package pqs.notifications.notice;

import java.util.List;
import java.util.UUID;

/** Something that became true of a flag and that its commissioners are told. */
public sealed interface FlagFact extends Fact permits FlagRaised, FlagOverdue {

    UUID flagId();

    @Override
    default UUID subjectId() {
        return flagId();
    }

    @Override
    default String path() {
        return "/surveillance/flags/" + flagId();
    }

    /** Commissioners that used the provider at that moment. */
    List<String> commissionerCodes();

    /** The same fact, told to these instead: those that have taken the commissioners' place meanwhile. */
    FlagFact toldTo(List<String> organisationCodes);

    @Override
    default List<Addressee> addressees(Staff staff) {
        var flag = toldTo(
                commissionerCodes().stream().map(staff::current).distinct().toList());
        return FlagRaisedToCommissioner.addressees(
                flag, staff.holding(FlagRaisedToCommissioner.ROLE, flag.commissionerCodes()));
    }
}
