package pqs.intake.concern;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pqs.intake.concern.PatientIdentifiers.Finding;
import pqs.intake.concern.PatientIdentifiers.Kind;

/** Postcodes as people type them: with or without the space, in capitals or not. Only areas that exist, so that L4 and T2 rest. */
final class Postcodes {

    /** ZZ is what the NHS writes for places without a postcode. */
    private static final Set<String> AREAS =
            Set.of(("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD"
                            + " DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L"
                            + " LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM"
                            + " SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ZZ")
                    .split(" "));

    private static final Pattern SHAPE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{Nd}-])([a-z]{1,2})([0-9][0-9a-z]?)\\h{0,2}([0-9][abd-hjlnp-uw-z]{2})(?![\\p{L}\\p{Nd}-])");

    /** "L5 1st" and "S1 2hr later" are the spine and the time. */
    private static final Pattern ORDINAL_OR_UNIT = Pattern.compile("1st|2nd|3rd|[04-9]th|[0-9](?:hr|yr|ft|lb|st|pt)");

    private Postcodes() {}

    static Stream<Finding> in(String text) {
        return SHAPE.matcher(text)
                .results()
                .filter(Postcodes::mayBeOne)
                .map(match -> new Finding(match.start(), match.end(), Kind.POSTCODE));
    }

    private static boolean mayBeOne(MatchResult match) {
        return AREAS.contains(match.group(1).toUpperCase(Locale.ROOT))
                && !ORDINAL_OR_UNIT.matcher(match.group(3)).matches();
    }
}
