package pqs.intake.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pqs.intake.concern.PatientIdentifiers.Finding;
import pqs.intake.concern.PatientIdentifiers.Kind;

/**
 * Names that give themselves away by what stands before them: a title, a profession, "named". The whole name is found, with
 * initials and surnames. Other names are not known as such.
 */
final class NamesWithTitles {

    private static final String CAPITALISED = "\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]*)*";
    private static final String WHOLE_NAME = "((?:\\p{Lu}\\.\\h?)*" + CAPITALISED
            + "(?:\\h(?:\\p{Lu}\\b\\.?|(?:van|von|de|der|al|bin|Mc|Mac|O['’])?\\h?" + CAPITALISED + ")){0,3})";
    private static final String SMALL_NAME = "(\\p{Ll}[\\p{Ll}'’-]+(?:\\h\\p{Ll}[\\p{Ll}'’-]+)?)";

    private static final Pattern TITLE = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])(?:(?i:mrs?|mx)|Ms|MS|(?<!\\d\\h)ms|Miss|MISS|miss|Master|Mister|mister|Lady|Baby)\\b\\.?\\h{0,2}"
                    + WHOLE_NAME);
    private static final Pattern SMALL_TITLE = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])(?:[Mm]rs?|mx|Ms|Miss|(?<!\\d\\h)ms|miss)\\b\\.?\\h{1,2}" + SMALL_NAME);
    private static final Pattern NAMED = Pattern.compile("\\b[Nn]ame(?:d|\\h+is|\\h+was|\\h?:)\\h{0,2}" + WHOLE_NAME);
    private static final Pattern PRACTITIONER = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])(?:(?i:dr|prof)\\b\\.?|(?i:doctor|professor|nurse|midwife|sonographer|radiographer|radiologist|physiotherapist)|Sister)\\h{1,2}"
                    + WHOLE_NAME);
    private static final Pattern SMALL_PRACTITIONER =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?i:dr)\\b\\.?\\h{1,2}" + SMALL_NAME);

    /** After MR (magnetic resonance), MS (multiple sclerosis), a profession: what is done or who else, and no name. */
    private static final Set<String> CLINICAL = words("""
            scan scans scanner scanning imaging image images angiogram angiography arthrogram enterography urography
            cholangiography venography spectroscopy elastography mammography spine spinal brain head neck pelvis prostate
            liver knee hip shoulder breast small whole report reports result results request requests referral department
            unit suite list safety contrast protocol study findings finding diagnosis patient patients clinic society nurse
            nurses relapse relapses symptoms team service services index copy file practitioner practitioners specialist
            specialists consultant consultants associate associates manager sonographer sonographers radiographer
            radiographers radiologist radiologists surgeon doctor doctors led bank ward surgery appointment appointments
            reporting lead advanced clinical check checks heart growth ct us mri mrcp pacs gp nhs ultrasound
            """);

    /** Words that follow a small "miss" or "dr" in ordinary sentences, and that end a name in small letters. */
    private static final Set<String> ORDINARY = words("""
            a an the this that these those it its his her hers their our my your all any some one two three more most much
            many no not and or but if so as at by for from in into of off on onto out over to up with without about after
            again against around before because between during is are was were be been being has have had do does did done
            will would can could may might shall should must who whom whose which what when where why how he she they we you
            i me him them us said says say told tells asked asks asking saw sees seen see went came come comes rang rings
            called calls calling attended attends complained felt feels feel reported reports report wrote writes thought
            thinks knew knows got gets get made makes make gave gives give took takes take found finds find needed needs
            need wanted wants want tried tries agreed agrees refused replied answered explained noted notes signed sent
            sends send referred refers reviewed reviews ordered requested performed scanned examined did didn't was wasn't
            then there here today yesterday tomorrow now later never always often also only just very too still yet even
            small large early late important significant obvious subtle other another first second third next last new old
            lesion lesions cancer cancers tumour tumours mass masses fracture fractures pathology pathologies abnormality
            abnormalities diagnosis diagnoses appointment appointments follow follow-up anything something everything
            nothing signs things cases patients deadlines targets bookings calls
            """);

    private NamesWithTitles() {}

    static Stream<Finding> in(String text) {
        return Stream.of(
                        TITLE.matcher(text).results().flatMap(match -> whole(match, text, Kind.NAME)),
                        SMALL_TITLE.matcher(text).results().flatMap(match -> small(match, text, Kind.NAME)),
                        NAMED.matcher(text)
                                .results()
                                .map(match -> new Finding(match.start(1), match.end(1), Kind.NAME)),
                        PRACTITIONER
                                .matcher(text)
                                .results()
                                .flatMap(match -> whole(match, text, Kind.PRACTITIONER_NAME)),
                        SMALL_PRACTITIONER
                                .matcher(text)
                                .results()
                                .flatMap(match -> small(match, text, Kind.PRACTITIONER_NAME)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> whole(MatchResult match, String text, Kind kind) {
        var first = firstWord(match.group(1));
        boolean verb = match.group().startsWith("miss") && isVerb(match, text, first);
        return CLINICAL.contains(first) || verb
                ? Stream.of()
                : Stream.of(new Finding(match.start(), match.end(1), kind));
    }

    private static Stream<Finding> small(MatchResult match, String text, Kind kind) {
        var name = match.group(1);
        var first = firstWord(name);
        if (CLINICAL.contains(first)
                || ORDINARY.contains(first)
                || (match.group().startsWith("miss") && isVerb(match, text, first))) {
            return Stream.of();
        }
        var second = name.substring(first.length()).strip();
        boolean alone = second.isEmpty() || ORDINARY.contains(second) || CLINICAL.contains(second);
        return Stream.of(new Finding(match.start(), match.start(1) + (alone ? first.length() : name.length()), kind));
    }

    /** "They miss Cancers", "will miss things": what stands before says that somebody misses something. */
    private static boolean isVerb(MatchResult match, String text, String next) {
        var before = text.substring(0, match.start()).strip().toLowerCase(Locale.ROOT);
        var last = before.substring(before.lastIndexOf(' ') + 1);
        return ORDINARY.contains(next)
                || Set.of(
                                "to", "not", "they", "we", "i", "you", "will", "would", "could", "can", "may", "might",
                                "should", "did", "didn't", "don't", "do", "never", "often", "always", "near", "a",
                                "easily", "who", "that")
                        .contains(last);
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String block) {
        return Set.copyOf(Arrays.asList(block.strip().split("\\s+")));
    }
}
