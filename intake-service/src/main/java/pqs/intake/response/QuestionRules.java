package pqs.intake.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.intake.practice.Practice;
import pqs.platform.fault.Refused;

/** Decides what a provider is asked and told. Where the reporter asked to stay unknown, neither facts nor words name the practice. */
public final class QuestionRules {

    private static final TypedWords WORDS = new TypedWords("asked", "Say what you ask the provider", 10, 4000);
    private static final String UNKNOWN =
            "The reporter asked to stay unknown to the provider: which practice it was cannot go along.";

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private QuestionRules() {}

    /**
     * @param today in England
     * @throws Refused with everything that is to be mended
     */
    public static Question read(TypedQuestion typed, Askable about, LocalDate today) {
        var faults = new Faults();
        var words = WORDS.read(faults, typed.words(), typed.identifiersChecked(), today);
        if (words.filter(said -> tellsTheReporter(said, about.facts(), about.practice()))
                .isPresent()) {
            faults.add(
                    WORDS.name(),
                    "names-the-practice",
                    "The reporter asked to stay unknown to the provider. Take the practice’s name and code out.");
        }
        var shared = shared(typed.share(), about, faults);
        if (!faults.none()) {
            throw Refused.invalid("invalid-question", "The provider was not asked: there is a problem.", faults.list());
        }
        return new Question(words.orElseThrow(), typed.identifiersChecked(), facts(shared, about), typed.urgent());
    }

    /** Whether words that the provider reads name the practice of somebody who asked to stay unknown to it. */
    public static boolean tellsTheReporter(String words, CaseFacts facts, Optional<Practice> practice) {
        return facts.confidential() && namesThePractice(words, facts, practice);
    }

    private static Set<Shareable> shared(Set<String> codes, Askable about, Faults faults) {
        var chosen = EnumSet.noneOf(Shareable.class);
        for (var code : codes.stream().sorted().toList()) {
            var one = Shareable.of(code);
            if (one.isEmpty()) {
                faults.add("share", "unknown-fact", "Choose what goes along from the list.");
            } else if (one.get() == Shareable.PRACTICE && about.facts().confidential()) {
                faults.add("share", "reporter-stays-unknown", UNKNOWN);
            } else if (one.get() == Shareable.EXAMINATION && examinationTells(about)) {
                faults.add(
                        "share",
                        "examination-names-the-practice",
                        "The reporter asked to stay unknown to the provider, and what was typed as the examination names"
                                + " the practice. Leave the examination out.");
            } else {
                chosen.add(one.get());
            }
        }
        return chosen;
    }

    /** The reporter's own words, which nobody has read for this. */
    private static boolean examinationTells(Askable about) {
        return about.examination()
                .filter(typed -> tellsTheReporter(typed, about.facts(), about.practice()))
                .isPresent();
    }

    /** What was chosen and is not known goes along as nothing. */
    private static SharedFacts facts(Set<Shareable> shared, Askable about) {
        var concern = about.facts().concern();
        return new SharedFacts(
                concern.category(),
                shared.contains(Shareable.OCCURRED_ON) ? Optional.of(concern.occurredOn()) : Optional.empty(),
                shared.contains(Shareable.SITE)
                        ? about.facts().place().flatMap(place -> place.site())
                        : Optional.empty(),
                shared.contains(Shareable.EXAMINATION) ? about.examination() : Optional.empty(),
                shared.contains(Shareable.PRACTICE) ? Optional.of(concern.practice()) : Optional.empty());
    }

    /** By its code, or by its name without what stands in brackets behind it. */
    private static boolean namesThePractice(String words, CaseFacts facts, Optional<Practice> practice) {
        var text = plain(words);
        return Stream.concat(
                        Stream.of(facts.concern().practice().value()),
                        practice.stream()
                                .map(known -> BRACKETS.matcher(known.name()).replaceAll("")))
                .map(QuestionRules::plain)
                .anyMatch(name -> !name.isBlank() && text.contains(name));
    }

    private static String plain(String text) {
        return " "
                + NOT_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
