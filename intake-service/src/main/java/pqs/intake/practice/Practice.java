package pqs.intake.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A practice as the national directory has it.
 *
 * @param addressLines what is filled of the five address lines, in order
 * @param postcode empty for the few that have none
 * @param commissionerCode code of the commissioner; where the directory names none, of the organisation it belongs to
 * @param telephone empty if the directory has none
 * @param joinedCommissionerOn since when it is the commissioner's, where the directory says so
 * @param prescribingSetting the directory's number; 4 is a GP practice
 */
public record Practice(
        PracticeCode code,
        String name,
        List<String> addressLines,
        String postcode,
        String telephone,
        PracticeState state,
        LocalDate openedOn,
        String commissionerCode,
        Optional<LocalDate> joinedCommissionerOn,
        int prescribingSetting) {

    public Practice {
        addressLines = List.copyOf(addressLines);
        if (name.isBlank() || commissionerCode.isBlank()) {
            throw new IllegalArgumentException("a practice has a name and a commissioner: " + code);
        }
    }

    /** Open practices report; the others are kept because older concerns are theirs. */
    public boolean mayReport() {
        return state instanceof PracticeState.Open;
    }

    public String address() {
        return String.join(", ", addressLines);
    }
}
