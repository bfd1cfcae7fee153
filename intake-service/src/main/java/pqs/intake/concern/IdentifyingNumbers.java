package pqs.intake.concern;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pqs.intake.concern.PatientIdentifiers.Finding;
import pqs.intake.concern.PatientIdentifiers.Kind;
import pqs.platform.personal.NhsNumber;

/** NHS numbers by their check digit or their name, numbers of hospitals by their name, telephone numbers, e-mail addresses. */
final class IdentifyingNumbers {

    /** What people put between digits, on purpose or by copying: blanks of all kinds, hyphens, dots, strokes, what is not seen. */
    private static final String BETWEEN = "[\\h./_\\p{Pd}\\u00AD\\u200B-\\u200D\\u2060]";

    private static final String NOT_WITHIN = "(?<![\\p{Nd}])";
    private static final String NOT_BEFORE = "(?!\\p{Nd})";

    /** In three or four groups, or digit by digit: measurements in a row have more groups than that and fewer than ten. */
    private static final Pattern TEN_DIGITS = Pattern.compile(NOT_WITHIN
            + "(?:\\p{Nd}(?:" + BETWEEN + "{1,2}\\p{Nd}){9}|\\p{Nd}{1,10}(?:" + BETWEEN + "{1,3}\\p{Nd}{1,9}){0,3})"
            + NOT_BEFORE);

    /** A day and what follows it: 14/09/2026 10:30. */
    private static final Pattern BEGINS_WITH_A_DAY = Pattern.compile(
            "(?:[0-3]?\\d[./\\h-][01]?\\d[./\\h-](?:19|20)\\d\\d|(?:19|20)\\d\\d[./\\h-][01]\\d[./\\h-][0-3]\\d)\\b.*");

    private static final Pattern THREE_THREE_FOUR =
            Pattern.compile("\\p{Nd}{3}" + BETWEEN + "*\\p{Nd}{3}" + BETWEEN + "*\\p{Nd}{4}");

    /** A number that is called one is one, even if a digit was mistyped. */
    private static final Pattern CALLED_NHS_NUMBER =
            Pattern.compile("(?i)\\bnhs\\h?(?:no|num|number|#)\\b[^\\p{Nd}\\n]{0,12}(\\p{Nd}(?:" + BETWEEN
                    + "{0,2}\\p{Nd}){7,10})" + NOT_BEFORE);

    private static final Pattern HOSPITAL_NUMBER = Pattern.compile(
            "(?i)\\b(?:mrn|crn|(?:hospital|patient|unit)(?:'s)?\\h(?:no|num|number|id|identifier))\\b[^\\p{Nd}\\n]{0,6}?"
                    + "([a-z]{0,3}\\p{Nd}{5,12}[a-z]?)\\b");

    private static final Pattern TELEPHONE = Pattern.compile(NOT_WITHIN
            + "(?<!\\d[./\\p{Pd}])(?:(?:\\+|\\b00)\\h?44\\h?(?:\\(\\h?0\\h?\\)\\h?)?\\(?[1-9]|\\(?0[1-35789])(?:[\\h().\\p{Pd}]{0,3}\\p{Nd}){8,9}"
            + NOT_BEFORE + "(?![.:]\\d)");

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+'-]{1,64}\\h?@\\h?[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");

    private IdentifyingNumbers() {}

    static Stream<Finding> in(String text) {
        return Stream.of(
                        nhsNumbers(text),
                        CALLED_NHS_NUMBER.matcher(text).results().map(found(Kind.NHS_NUMBER, 1)),
                        HOSPITAL_NUMBER.matcher(text).results().map(found(Kind.HOSPITAL_NUMBER, 1)),
                        TELEPHONE
                                .matcher(text)
                                .results()
                                .filter(match -> !BEGINS_WITH_A_DAY
                                        .matcher(match.group())
                                        .matches())
                                .map(found(Kind.TELEPHONE_OR_EMAIL, 0)),
                        EMAIL.matcher(text).results().map(found(Kind.TELEPHONE_OR_EMAIL, 0)))
                .flatMap(found -> found);
    }

    /** Those whose check digit is right, however they are written. */
    static Stream<Finding> nhsNumbers(String text) {
        return TEN_DIGITS
                .matcher(text)
                .results()
                .filter(IdentifyingNumbers::checks)
                .map(found(Kind.NHS_NUMBER, 0));
    }

    private static Function<MatchResult, Finding> found(Kind kind, int group) {
        return match -> new Finding(match.start(group), match.end(group), kind);
    }

    private static boolean checks(MatchResult match) {
        var digits = new StringBuilder();
        match.group()
                .codePoints()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        var asWritten = match.group();
        boolean aDay = BEGINS_WITH_A_DAY.matcher(asWritten).matches()
                && !THREE_THREE_FOUR.matcher(asWritten).matches();
        return digits.length() == 10
                && !aDay
                && NhsNumber.parse(digits.toString()).isPresent();
    }
}
