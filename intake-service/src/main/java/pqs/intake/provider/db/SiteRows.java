package pqs.intake.provider.db;

import java.util.List;
import java.util.stream.IntStream;
import pqs.intake.provider.Site;
import pqs.intake.provider.SiteCode;

/** The sites of a provider, read as two arrays in the same order. */
final class SiteRows {

    private SiteRows() {}

    static List<Site> of(String[] codes, String[] names) {
        return IntStream.range(0, codes.length)
                .mapToObj(i -> new Site(new SiteCode(codes[i]), names[i]))
                .toList();
    }
}
