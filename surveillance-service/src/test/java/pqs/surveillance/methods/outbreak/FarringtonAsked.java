package pqs.surveillance.methods.outbreak;

import java.util.List;
import pqs.surveillance.methods.Judgement;

/** The flexible Farrington method for tests that give it enough to judge. */
final class FarringtonAsked {

    private FarringtonAsked() {}

    static List<FarringtonPoint> judged(
            FarringtonSettings settings, ReferencePoints references, int[] counts, int from, int to) {
        return farrington(settings, references, counts, from, to).points();
    }

    static Farrington farrington(
            FarringtonSettings settings, ReferencePoints references, int[] counts, int from, int to) {
        return enough(Farrington.of(settings, references, counts, from, to));
    }

    static Farrington enough(Judgement<Farrington> judgement) {
        return switch (judgement) {
            case Judgement.Enough<Farrington>(Farrington found) -> found;
            case Judgement.TooLittle<Farrington> few -> throw new AssertionError(few.words());
        };
    }
}
