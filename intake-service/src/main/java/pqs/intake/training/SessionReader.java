package pqs.intake.training;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pqs.intake.practice.PracticeCode;
import pqs.platform.fault.Fault;

/** Reads what somebody wrote of a session and of who came, and names everything that is wrong at once. */
public final class SessionReader {

    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int TITLE_CHARACTERS_MIN = 3;
    private static final int RUN_BY_CHARACTERS_MIN = 2;
    private static final int CHARACTERS_MAX = 200;

    private final LocalDate today;
    private final Names names;
    private final List<Fault> faults = new ArrayList<>();

    /** What the fields are called where they come from. */
    public record Names(String kind, String title, String heldOn, String runBy, String practice, String staff) {

        /** In forms and JSON. */
        public static final Names FORM = new Names("kind", "title", "heldOn", "runBy", "practiceCode", "staff");

        /** In CSV files. */
        public static final Names CSV = new Names("kind", "title", "held_on", "run_by", "practice_code", "staff");
    }

    public SessionReader(LocalDate today, Names names) {
        this.today = today;
        this.names = names;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Empty with a fault noted. */
    public Optional<SessionFacts> session(String kind, String title, String heldOn, String runBy) {
        var before = faults.size();
        var read = TrainingKind.parse(kind.strip());
        if (read.isEmpty()) {
            fault(
                    names.kind(),
                    "not-a-kind",
                    "Choose what it was about: significant-event-analysis, serious-incident,"
                            + " root-cause-analysis or how-to-report.");
        }
        text(names.title(), title, TITLE_CHARACTERS_MIN, "Give the title of the session");
        var day = day(heldOn.strip());
        text(names.runBy(), runBy, RUN_BY_CHARACTERS_MIN, "Say which team or organisation ran it");
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new SessionFacts(read.orElseThrow(), title.strip(), day.orElseThrow(), runBy.strip()));
    }

    /** Empty with a fault noted. */
    public Optional<Attendance> attendance(String practice, String staff) {
        var code = PracticeCode.parse(practice);
        if (code.isEmpty()) {
            fault(names.practice(), "not-a-code", "Give the code of a practice, such as A81001.");
        }
        var number = staff.strip();
        boolean counted = number.matches("[0-9]{1,3}") && Integer.parseInt(number) <= Attendance.STAFF_MAX;
        if (!counted) {
            fault(names.staff(), "not-a-number", "Give how many came as a whole number from 0 to 500.");
        }
        return counted ? code.map(each -> new Attendance(each, Integer.parseInt(number))) : Optional.empty();
    }

    private Optional<LocalDate> day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            if (day.isAfter(today)) {
                fault(names.heldOn(), "in-the-future", "This day has not come yet. Record a session once it was held.");
            } else if (day.isBefore(EARLIEST)) {
                fault(names.heldOn(), "too-long-ago", "Give a day from 1 January 2000 on.");
            } else {
                return Optional.of(day);
            }
        } catch (DateTimeParseException _) {
            fault(
                    names.heldOn(),
                    "not-a-date",
                    "This is not a date. Give day, month and year; in a file as 2026-04-01.");
        }
        return Optional.empty();
    }

    private void text(String field, String typed, int charactersMin, String what) {
        var text = typed.strip();
        if (text.length() < charactersMin || text.length() > CHARACTERS_MAX) {
            fault(field, "wrong-length", what + ", in " + charactersMin + " to " + CHARACTERS_MAX + " characters.");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            fault(field, "control-characters", "This holds characters that cannot be shown. Take them out.");
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
