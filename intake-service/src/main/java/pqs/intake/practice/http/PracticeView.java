package pqs.intake.practice.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeState;

/**
 * A practice as the API answers it.
 *
 * @param status open, closed, dormant or proposed
 */
public record PracticeView(
        String practiceCode,
        String name,
        String address,
        @Nullable String postcode,
        @Nullable String telephone,
        String status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        String commissionerCode,
        @Nullable LocalDate commissionerSince,
        int prescribingSetting,
        boolean invented) {

    static PracticeView of(Practice practice) {
        return new PracticeView(
                practice.code().value(),
                practice.name(),
                practice.address(),
                practice.postcode().isEmpty() ? null : practice.postcode(),
                practice.telephone().isEmpty() ? null : practice.telephone(),
                practice.state().word(),
                practice.openedOn(),
                practice.state() instanceof PracticeState.Closed(var on) ? on : null,
                practice.commissionerCode(),
                practice.joinedCommissionerOn().orElse(null),
                practice.prescribingSetting(),
                practice.code().invented());
    }
}
