package pqs.intake.practice.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pqs.intake.practice.DirectoryEntry;
import pqs.intake.practice.PracticeState;
import pqs.intake.practice.Succession;

/** Wire form of {@code practice-changed}, version 1: the full current state, as the public directory has it. */
record PracticeChangedV1(
        String practiceCode,
        String name,
        List<String> addressLines,
        @Nullable String postcode,
        @Nullable String telephone,
        String status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        String commissionerCode,
        @Nullable LocalDate commissionerSince,
        int prescribingSetting,
        boolean invented,
        @Nullable String succeededBy,
        @Nullable LocalDate succeededOn,
        List<String> successors,
        Instant changedAt) {

    static final String TYPE = "practice-changed";
    static final int VERSION = 1;

    static PracticeChangedV1 of(DirectoryEntry entry, Instant changedAt) {
        var practice = entry.practice();
        return new PracticeChangedV1(
                practice.code().value(),
                practice.name(),
                practice.addressLines(),
                practice.postcode().isEmpty() ? null : practice.postcode(),
                practice.telephone().isEmpty() ? null : practice.telephone(),
                practice.state().word(),
                practice.openedOn(),
                practice.state() instanceof PracticeState.Closed(var on) ? on : null,
                practice.commissionerCode(),
                practice.joinedCommissionerOn().orElse(null),
                practice.prescribingSetting(),
                practice.code().invented(),
                entry.successor().map(one -> one.successor().value()).orElse(null),
                entry.successor().map(Succession::effectiveOn).orElse(null),
                entry.successors().stream()
                        .map(each -> each.successor().value())
                        .sorted()
                        .toList(),
                changedAt);
    }
}
