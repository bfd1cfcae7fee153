package pqs.intake.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import pqs.intake.concern.Categories;
import pqs.intake.concern.Category;
import pqs.intake.concern.Severity;

/** Answers as people write them, to what the form's lists know. What might be two things is none. */
final class TextChoices {

    /** Whether somebody has said yes. */
    enum Answer {
        YES,
        NO,
        NEITHER
    }

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s./,-]+(\\d{1,2}|[a-z]{3,9})\\.?[\\s./,-]+(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int CENTURY = 2000;

    private static final Pattern YES = Pattern.compile("(?s)(?:yes|yeah|yep|ja|true)(?![a-z]).*|[yx✓✔][^a-z]*");
    private static final Pattern NO = Pattern.compile(
            "(?s)(?:no|nope|nein|false|none)(?:[^a-z]*|\\h*[,.;:!\\p{Pd}\\n].*|\\h+(?:but|thanks?|thank you|need|not)\\b.*)|n[^a-z]*");

    /** Both of them, as where the choice was left standing. */
    private static final Pattern EITHER = Pattern.compile("yes\\h*(?:/|or)\\h*no[^a-z]*");

    private TextChoices() {}

    /** A number of the list, the code, the label or a beginning of it that no other has. */
    static Optional<String> category(String answer) {
        var all = Categories.all();
        if (answer.strip().matches("\\d{1,3}\\.?")) {
            int number = Integer.parseInt(answer.strip().replace(".", ""));
            return number >= 1 && number <= all.size()
                    ? Optional.of(all.get(number - 1).code())
                    : Optional.empty();
        }
        return only(all, Category::code, Category::label, answer.replaceFirst("^\\s*\\d{1,3}[.)]?\\s+", ""));
    }

    static Optional<String> severity(String answer) {
        return only(List.of(Severity.values()), Severity::code, Severity::label, answer);
    }

    /** What begins with yes is yes, whatever follows; no is no by itself, or where something is set off behind it. */
    static Answer yesOrNo(String answer) {
        var said = answer.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("^[^a-z✓✔?]+", "");
        if (said.isEmpty() || NO.matcher(said).matches()) {
            return Answer.NO;
        }
        return YES.matcher(said).matches() && !EITHER.matcher(said).matches() ? Answer.YES : Answer.NEITHER;
    }

    /** Day first, as here; year first only as in 2026-09-14. */
    static Optional<LocalDate> date(String answer) {
        var text = answer.strip().toLowerCase(Locale.ROOT);
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (!dayFirst.matches()) {
            return Optional.empty();
        }
        int year = number(dayFirst.group(3));
        return day(year < 100 ? CENTURY + year : year, month(dayFirst.group(2)), number(dayFirst.group(1)));
    }

    private static int month(String typed) {
        return Character.isDigit(typed.charAt(0)) ? number(typed) : MONTHS.indexOf(typed.substring(0, 3)) + 1;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static <T> Optional<String> only(
            List<T> all, Function<T, String> code, Function<T, String> label, String answer) {
        var typed = plain(answer);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var exact = matching(
                all,
                code,
                one -> plain(code.apply(one)).equals(typed)
                        || plain(label.apply(one)).equals(typed));
        return exact.isPresent()
                ? exact
                : matching(
                        all,
                        code,
                        one -> plain(label.apply(one)).startsWith(typed)
                                || plain(code.apply(one)).startsWith(typed));
    }

    private static <T> Optional<String> matching(List<T> all, Function<T, String> code, Predicate<T> fits) {
        var found = all.stream().filter(fits).map(code).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
