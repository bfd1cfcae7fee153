package pqs.intake.similar.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Invented things that went wrong, each told twice by two people in their own words, and near misses: other things that went wrong at
 * the same place, of the same kind, in the same days. The same seed makes the same.
 */
final class Retellings {

    /** One concern to be. Those of the same incident tell of the same. */
    record Told(
            int incident,
            String practice,
            String provider,
            String site,
            String category,
            LocalDate on,
            Optional<String> patient,
            String narrative) {}

    private static final List<String> PROVIDERS = List.of("SIM-AQP1", "SIM-AQP2", "SIM-AQP3", "SIM-AQP4");
    private static final List<String> PRACTICES = List.of("SIM-GP1", "SIM-GP2", "SIM-GP3", "SIM-GP4", "SIM-GP5");

    /** A kind of thing that goes wrong: its category, and what can be said of it, each in some ways. */
    private record Kind(String category, List<List<String>> sentences) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "poor-report",
                    List.of(
                            List.of(
                                    "The report called the {organ} normal",
                                    "We were told in writing that the {organ} looked normal",
                                    "According to the report there was nothing wrong with the {organ}"),
                            List.of(
                                    "a {size} {lesion} was found at the hospital {later}",
                                    "{later} the hospital saw a {lesion} of {size}",
                                    "another scan {later} showed a {size} {lesion}"),
                            List.of(
                                    "The images do show it in hindsight",
                                    "Looking again, it can be seen on the first pictures",
                                    "A radiologist says it was visible from the start"))),
            new Kind(
                    "delayed-report",
                    List.of(
                            List.of(
                                    "The {organ} scan was done but the result took {delay}",
                                    "It was {delay} before the findings of the {organ} scan reached us",
                                    "Results for the {organ} came {delay} after the appointment"),
                            List.of(
                                    "we had rung {calls} times",
                                    "reception chased them on the phone, {calls} calls in all",
                                    "despite {calls} reminders"),
                            List.of(
                                    "treatment for {lesion} was put off",
                                    "the {lesion} went untreated meanwhile",
                                    "this held back care of a {lesion}"))),
            new Kind(
                    "appointment-handling",
                    List.of(
                            List.of(
                                    "They turned up at {clinic} and the {machine} was out of order",
                                    "The {machine} at {clinic} did not work on the day",
                                    "On arrival at {clinic} staff said the {machine} had broken"),
                            List.of(
                                    "they were sent home after {calls} hours in the corridor",
                                    "having waited {calls} hours they left without the scan",
                                    "nobody said so for {calls} hours"),
                            List.of(
                                    "the new date is {delay} away",
                                    "rebooked only for {delay} later",
                                    "the next slot offered was after {delay}"))),
            new Kind(
                    "chaperoning",
                    List.of(
                            List.of(
                                    "No chaperone was offered for the {organ} examination",
                                    "She was examined ({organ}) without anybody else in the room",
                                    "Nobody asked whether a chaperone was wanted for the {organ} scan"),
                            List.of(
                                    "the curtain by the {machine} was left open",
                                    "there was no curtain round the {machine}",
                                    "people walked past the {machine} during it"),
                            List.of(
                                    "she came to us upset {later}",
                                    "{later} she told our nurse in tears",
                                    "she rang {later} and was distressed"))));

    private static final List<String> ORGANS = List.of(
            "gallbladder",
            "left kidney",
            "thyroid",
            "pelvis",
            "ovary",
            "bladder",
            "right shoulder",
            "liver",
            "testis",
            "neck",
            "groin",
            "calf",
            "breast",
            "abdomen",
            "hip");
    private static final List<String> LESIONS = List.of(
            "stone", "cyst", "nodule", "mass", "fibroid", "polyp", "tear", "hernia", "clot", "abscess", "aneurysm");
    private static final List<String> SIZES = List.of("9 mm", "14 mm", "2 cm", "35 mm", "6 cm", "22 mm", "4 cm");
    private static final List<String> DELAYS =
            List.of("three weeks", "five weeks", "two months", "nineteen days", "a month", "seven weeks");
    private static final List<String> COUNTS = List.of("two", "three", "four", "five", "six");
    private static final List<String> LATER =
            List.of("in the same week", "a fortnight later", "in March", "a month on", "the next morning", "in August");
    private static final List<String> CLINICS =
            List.of("the health centre", "the van", "the old library", "the leisure centre", "the annexe");
    private static final List<String> MACHINES =
            List.of("ultrasound machine", "couch", "printer", "probe", "scanner", "booking screen");

    private final Random random;
    private int patients;

    Retellings(long seed) {
        this.random = new Random(seed);
    }

    /** Each incident is told twice; the second telling directly behind the first. */
    List<Told> told(int incidents) {
        var all = new ArrayList<Told>();
        for (int incident = 0; incident < incidents; incident++) {
            // Every other incident is a near miss of the one before: the same kind at the same place in the same days.
            boolean nearMiss = incident % 2 == 1;
            var like = nearMiss ? Optional.of(all.getLast()) : Optional.<Told>empty();
            all.addAll(twice(incident, like));
        }
        return all;
    }

    private List<Told> twice(int incident, Optional<Told> like) {
        var kind = like.map(told -> kindOf(told.category())).orElseGet(() -> pick(KINDS));
        var provider = like.map(Told::provider).orElseGet(() -> pick(PROVIDERS));
        var site = like.map(Told::site).orElseGet(() -> provider + "-S" + (1 + random.nextInt(3)));
        var on = like.map(told -> told.on().plusDays(random.nextInt(5)))
                .orElseGet(() -> LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500)));
        var patient = random.nextInt(3) == 0 ? Optional.of("P" + ++patients) : Optional.<String>empty();
        var details = new Details(this);
        return List.of(
                told(incident, kind, provider, site, on, patient, details),
                told(
                        incident,
                        random.nextInt(5) == 0 ? pick(KINDS) : kind,
                        kind,
                        provider,
                        random.nextInt(4) == 0 ? "" : site,
                        on.plusDays(random.nextInt(4) == 0 ? random.nextInt(5) - 2 : 0),
                        random.nextInt(3) == 0 ? Optional.empty() : patient,
                        details));
    }

    private Told told(
            int incident,
            Kind kind,
            String provider,
            String site,
            LocalDate on,
            Optional<String> patient,
            Details details) {
        return told(incident, kind, kind, provider, site, on, patient, details);
    }

    private Told told(
            int incident,
            Kind filedUnder,
            Kind kind,
            String provider,
            String site,
            LocalDate on,
            Optional<String> patient,
            Details details) {
        var sentences = new ArrayList<String>();
        for (var ways : kind.sentences()) {
            sentences.add(details.in(pick(ways)));
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(sentences, random);
        }
        if (random.nextInt(4) == 0) {
            sentences.remove(random.nextInt(sentences.size()));
        }
        return new Told(
                incident,
                pick(PRACTICES),
                provider,
                site,
                filedUnder.category(),
                on,
                patient,
                String.join("; ", sentences) + ".");
    }

    /** What happened, whoever tells it. */
    private static final class Details {

        private final String organ;
        private final String lesion;
        private final String size;
        private final String delay;
        private final String count;
        private final String later;
        private final String clinic;
        private final String machine;

        Details(Retellings from) {
            organ = from.pick(ORGANS);
            lesion = from.pick(LESIONS);
            size = from.pick(SIZES);
            delay = from.pick(DELAYS);
            count = from.pick(COUNTS);
            later = from.pick(LATER);
            clinic = from.pick(CLINICS);
            machine = from.pick(MACHINES);
        }

        String in(String sentence) {
            return sentence.replace("{organ}", organ)
                    .replace("{lesion}", lesion)
                    .replace("{size}", size)
                    .replace("{delay}", delay)
                    .replace("{calls}", count)
                    .replace("{later}", later)
                    .replace("{clinic}", clinic)
                    .replace("{machine}", machine);
        }
    }

    private static Kind kindOf(String category) {
        return KINDS.stream()
                .filter(kind -> kind.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
