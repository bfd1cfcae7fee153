package pqs.intake.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what may identify a patient in typed text, and says where. It warns and people decide: a text without a
 * finding may still name somebody, and a finding may be harmless. For any field that people type into.
 */
public final class PatientIdentifiers {

    /** What stands in the place of what was taken out. */
    public static final String REMOVED = "[removed]";

    /** What a piece of text may be, in the words of the warning. */
    public enum Kind {
        NHS_NUMBER("an NHS number"),
        HOSPITAL_NUMBER("a patient's number at a hospital"),
        DATE_OF_BIRTH("a date of birth"),
        NAME("a person's name"),
        TELEPHONE_OR_EMAIL("a telephone number or e-mail address"),
        POSTCODE("a postcode"),
        PRACTITIONER_NAME("a practitioner's name (it belongs in its own field)");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As one would say it. */
        public String words() {
            return words;
        }
    }

    /**
     * A piece of a text, from {@code start} up to and without {@code end}, in {@code char}s.
     */
    public record Finding(int start, int end, Kind kind) {
        public Finding {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a finding has at least one character: " + start + ".." + end);
            }
        }

        /** The piece itself, only for whoever typed it. */
        public String in(String text) {
            return text.substring(start, end);
        }

        private Finding joined(Finding next) {
            return new Finding(start, Math.max(end, next.end), kind.compareTo(next.kind) <= 0 ? kind : next.kind);
        }
    }

    private PatientIdentifiers() {}

    /** Every finding in the order of the text; none overlaps another. */
    public static List<Finding> findings(String text, LocalDate today) {
        var all = Stream.of(
                        IdentifyingNumbers.in(text),
                        BirthDates.in(text, today),
                        NamesWithTitles.in(text),
                        Postcodes.in(text))
                .flatMap(found -> found)
                .sorted(Comparator.comparingInt(Finding::start).thenComparing(Finding::kind))
                .toList();
        var apart = new ArrayList<Finding>();
        for (var finding : all) {
            if (!apart.isEmpty() && finding.start() < apart.getLast().end()) {
                apart.add(apart.removeLast().joined(finding));
            } else {
                apart.add(finding);
            }
        }
        return List.copyOf(apart);
    }

    public static Set<Kind> find(String text, LocalDate today) {
        return findings(text, today).stream()
                .map(Finding::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /** Whether a number with the right check digit stands in it, however it is written: nobody can wave that through. */
    public static boolean holdNhsNumber(String text) {
        return IdentifyingNumbers.nhsNumbers(text).findAny().isPresent();
    }

    /** The text with {@value #REMOVED} in the place of each finding. */
    public static String without(String text, LocalDate today) {
        var rest = new StringBuilder(text);
        for (var finding : findings(text, today).reversed()) {
            rest.replace(finding.start(), finding.end(), REMOVED);
        }
        return rest.toString();
    }

    /** The kinds as one would say them: "an NHS number and a postcode". */
    public static String inWords(Set<Kind> kinds) {
        var words = kinds.stream().sorted().map(Kind::words).collect(Collectors.toList());
        var last = words.removeLast();
        return words.isEmpty() ? last : String.join(", ", words) + " and " + last;
    }
}
