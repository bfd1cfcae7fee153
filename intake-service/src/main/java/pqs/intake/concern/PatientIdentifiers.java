package pqs.intake.concern;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pqs.platform.personal.NhsNumber;

/**
 * Looks for what may identify a patient in free text. It warns and people decide: a text without a finding may still
 * name somebody, and a finding may be harmless.
 */
public final class PatientIdentifiers {

    /** What a piece of text may be, in the words of the warning. */
    public enum Kind {
        NHS_NUMBER("an NHS number"),
        DATE_OF_BIRTH("a date of birth"),
        NAME("a person's name"),
        TELEPHONE_OR_EMAIL("a telephone number or e-mail address"),
        POSTCODE("a postcode");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Years before today beyond which a full date is more likely a birthday than a visit. */
    private static final int VISIT_YEARS_MAX = 10;

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])");
    private static final Pattern BIRTH_WORDS =
            Pattern.compile("(?i)\\b(?:d\\.?o\\.?b\\b|date of birth|born)\\D{0,20}[0-9]");
    private static final Pattern FULL_DATE = Pattern.compile(
            "(?i)\\b[0-3]?[0-9](?:st|nd|rd|th)?[ ./-](?:[0-1]?[0-9]|[a-z]{3,9})[ ./-]((?:19|20)[0-9]{2})\\b");
    private static final Pattern TITLE_AND_NAME =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Master|Mister)\\.? ?\\p{Lu}[\\p{L}'-]+");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9])(?:\\+44[ -]?|0)(?:[0-9][ -]?){9}[0-9](?![0-9])");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}\\b");

    private PatientIdentifiers() {}

    public static Set<Kind> find(String text, LocalDate today) {
        var found = EnumSet.noneOf(Kind.class);
        if (TEN_DIGITS
                .matcher(text)
                .results()
                .anyMatch(match -> NhsNumber.parse(match.group()).isPresent())) {
            found.add(Kind.NHS_NUMBER);
        }
        if (BIRTH_WORDS.matcher(text).find() || holdsOldDate(text, today)) {
            found.add(Kind.DATE_OF_BIRTH);
        }
        if (TITLE_AND_NAME.matcher(text).find()) {
            found.add(Kind.NAME);
        }
        if (TELEPHONE.matcher(text).find() || EMAIL.matcher(text).find()) {
            found.add(Kind.TELEPHONE_OR_EMAIL);
        }
        if (POSTCODE.matcher(text).find()) {
            found.add(Kind.POSTCODE);
        }
        return found;
    }

    /** The kinds as one would say them: "an NHS number and a postcode". */
    public static String inWords(Set<Kind> kinds) {
        var words = kinds.stream().sorted().map(kind -> kind.words).collect(Collectors.toList());
        var last = words.removeLast();
        return words.isEmpty() ? last : String.join(", ", words) + " and " + last;
    }

    private static boolean holdsOldDate(String text, LocalDate today) {
        return FULL_DATE
                .matcher(text)
                .results()
                .anyMatch(match -> Integer.parseInt(match.group(1)) < today.getYear() - VISIT_YEARS_MAX);
    }
}
