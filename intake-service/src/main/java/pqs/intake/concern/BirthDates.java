package pqs.intake.concern;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pqs.intake.concern.PatientIdentifiers.Finding;
import pqs.intake.concern.PatientIdentifiers.Kind;

/** Dates of birth: whatever date is called one, and full dates too long ago to be one of care. */
final class BirthDates {

    /** Years before today beyond which a full date is more likely a birthday than a visit. */
    private static final int VISIT_YEARS_MAX = 10;

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
    private static final String MONTH_NUMBER = "(?:0?[1-9]|1[0-2])";
    private static final String LONG_YEAR = "(?:18|19|20)\\d\\d";
    private static final String YEAR = "(?:" + LONG_YEAR + "|['’]?\\d\\d)";
    private static final String APART = "\\h{0,2}[./\\h\\p{Pd},]\\h{0,2}";
    private static final String DAY_IN_WORDS = DAY + "(?:\\h?of)?(?:" + APART + ")?" + MONTH + "(?:" + APART + ")?";
    private static final String MONTH_FIRST = MONTH + "\\h?" + DAY + APART;

    private static final Pattern CALLED_BIRTH = Pattern.compile(
            "(?i)\\b(?:d\\h?[./]?\\h?o\\h?[./]?\\h?b\\b\\.?|date\\h+of\\h+birth|birth\\h?da(?:te|y)|born)[^\\d\\n]{0,20}?(?<![\\p{L}\\d])("
                    + DAY_IN_WORDS + YEAR
                    + "|" + MONTH_FIRST + YEAR
                    + "|" + DAY + APART + MONTH_NUMBER + APART + YEAR
                    + "|" + LONG_YEAR + APART + MONTH_NUMBER + APART + DAY
                    + "|" + MONTH + "\\h?" + LONG_YEAR
                    + "|\\d{8}|\\d{6}|" + LONG_YEAR + ")(?!\\d)");

    private static final Pattern FULL_DATE =
            Pattern.compile("(?i)(?<![\\d./-])(?:" + DAY_IN_WORDS + "(?<year1>" + YEAR + ")"
                    + "|" + MONTH_FIRST + "(?<year2>" + LONG_YEAR + ")"
                    + "|" + DAY + APART + MONTH_NUMBER + APART + "(?<year3>" + LONG_YEAR + ")"
                    + "|" + DAY + "(?<apart>[/-])" + MONTH_NUMBER + "\\k<apart>(?<year4>\\d\\d)"
                    + "|[0-3]\\d\\.[01]\\d\\.(?<year5>\\d\\d)"
                    + "|(?<year6>" + LONG_YEAR + ")[-/.]" + MONTH_NUMBER + "[-/.]" + DAY + ")(?![\\d]|[./-]\\d)");

    private static final int YEAR_FORMS = 6;

    private BirthDates() {}

    static Stream<Finding> in(String text, LocalDate today) {
        return Stream.concat(
                CALLED_BIRTH
                        .matcher(text)
                        .results()
                        .map(match -> new Finding(match.start(1), match.end(1), Kind.DATE_OF_BIRTH)),
                FULL_DATE
                        .matcher(text)
                        .results()
                        .filter(match -> isLongAgo(match, today))
                        .map(match -> new Finding(match.start(), match.end(), Kind.DATE_OF_BIRTH)));
    }

    private static boolean isLongAgo(MatchResult match, LocalDate today) {
        for (int form = 1; form <= YEAR_FORMS; form++) {
            var year = match.group("year" + form);
            if (year != null) {
                return yearOf(year, today) < today.getYear() - VISIT_YEARS_MAX;
            }
        }
        throw new IllegalStateException("every form of a full date has a year");
    }

    /** Of two figures the year is the last that has begun: 61 is 1961, 24 is 2024. */
    private static int yearOf(String typed, LocalDate today) {
        int year = Integer.parseInt(typed.replaceAll("\\D", ""));
        if (year >= 100) {
            return year;
        }
        int century = today.getYear() / 100 * 100;
        return century + year > today.getYear() ? century + year - 100 : century + year;
    }
}
