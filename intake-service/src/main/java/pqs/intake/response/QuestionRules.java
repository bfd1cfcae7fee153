package pqs.intake.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pqs.intake.concern.CaseFacts;
import pqs.intake.concern.Faults;
import pqs.intake.concern.TypedWords;
import pqs.intake.practice.Practice;
import pqs.intake.response.PracticeInWords.Found;
import pqs.platform.fault.Refused;

/** Decides what a provider is asked and told. Where the reporter asked to stay unknown, neither facts nor words name the practice. */
public final class QuestionRules {

    private static final TypedWords WORDS = new TypedWords("asked", "Say what you ask the provider", 10, 4000);
    private static final String UNKNOWN =
            "The reporter asked to stay unknown to the provider: which practice it was cannot go along.";

    private QuestionRules() {}

    /**
     * @param today in England
     * @throws Refused with everything that is to be mended
     */
    public static Question read(TypedQuestion typed, Askable about, LocalDate today) {
        var faults = new Faults();
        var words = WORDS.read(faults, typed.words(), typed.identifiersChecked(), today);
        words.flatMap(said -> naming(said, about.facts(), about.practice(), Found::sure))
                .ifPresent(named -> faults.add(
                        WORDS.name(),
                        "names-the-practice",
                        "The reporter asked to stay unknown to the provider, and this names the practice: " + named
                                + ". Take it out."));
        var shared = shared(typed.share(), about, faults);
        perhaps(typed, about)
                .filter(_ -> !typed.practiceChecked())
                .ifPresent(named -> faults.add(
                        "practiceChecked",
                        "may-name-the-practice",
                        "The reporter asked to stay unknown to the provider, and this may point at the practice: "
                                + named + ". Take it out, or confirm that it does not point at the practice."));
        if (!faults.none()) {
            throw Refused.invalid("invalid-question", "The provider was not asked: there is a problem.", faults.list());
        }
        return new Question(words.orElseThrow(), typed.identifiersChecked(), facts(shared, about), typed.urgent());
    }

    /**
     * What in words that the provider reads names, or may name, the practice of somebody who asked to stay unknown to it; empty if
     * nothing does, or nobody asked for that.
     */
    public static Optional<String> naming(String words, CaseFacts facts, Optional<Practice> practice) {
        return naming(words, facts, practice, _ -> true);
    }

    /** What of a question may be no more than an ordinary word: whoever asks says that it does not point at the practice. */
    public static Optional<String> perhaps(TypedQuestion typed, Askable about) {
        var read = Stream.concat(
                Stream.of(typed.words()),
                about.examination().filter(_ -> typed.share().contains(Shareable.EXAMINATION.code())).stream());
        var found = read.flatMap(words -> naming(words, about.facts(), about.practice(), one -> !one.sure()).stream())
                .collect(Collectors.joining(", "));
        return Optional.of(found).filter(named -> !named.isEmpty());
    }

    private static Optional<String> naming(
            String words, CaseFacts facts, Optional<Practice> practice, Predicate<Found> which) {
        if (!facts.confidential()) {
            return Optional.empty();
        }
        var named = PracticeInWords.of(facts.concern().practice(), practice).in(words).stream()
                .filter(which)
                .map(Found::inWords)
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(named).filter(found -> !found.isEmpty());
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
                .flatMap(typed -> naming(typed, about.facts(), about.practice(), Found::sure))
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
}
