package pqs.surveillance.provider.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.Site;

/** Full state of a provider as somebody wants it to be. */
public record ProviderBody(
        @Nullable String name,
        @Nullable String town,
        @Nullable Boolean invented,
        @Nullable List<SiteBody> sites,
        @Nullable List<String> commissionerCodes) {

    private static final int NAME_CHARACTERS_MAX = 200;
    private static final int TOWN_CHARACTERS_MAX = 100;
    private static final int ENTRIES_MAX = 500;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");

    /** @throws Refused naming each field to mend */
    Provider toProvider(String writtenCode) {
        var faults = new ArrayList<Fault>();
        var code = ProviderCode.parse(writtenCode);
        if (code.isEmpty()) {
            faults.add(new Fault("code", "not-a-code", "A code has 1 to 20 letters, digits and hyphens."));
        }
        boolean isInvented = Boolean.TRUE.equals(invented);
        if (isInvented && code.isPresent() && !code.get().isOutsideOds()) {
            faults.add(new Fault(
                    "invented",
                    "code-could-be-real",
                    "An invented provider needs a code that ODS never issues: one with a hyphen, such as DEMO-AQP1."));
        }
        var goodName = text(name, "name", NAME_CHARACTERS_MAX, faults);
        if (goodName.isEmpty()) {
            faults.add(new Fault("name", "missing", "Give the provider's name; where none is known, repeat the code."));
        }
        var goodTown = text(town, "town", TOWN_CHARACTERS_MAX, faults);
        var goodSites = sites(faults);
        var goodCommissioners = commissioners(faults);
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-provider", "The provider was not registered.", faults);
        }
        return new Provider(code.orElseThrow(), goodName, goodTown, isInvented, goodSites, goodCommissioners);
    }

    private List<Site> sites(List<Fault> faults) {
        var given = sites == null ? List.<SiteBody>of() : sites;
        if (given.size() > ENTRIES_MAX) {
            faults.add(new Fault("sites", "too-many", "A provider has at most 500 sites."));
            return List.of();
        }
        var good = new ArrayList<Site>();
        var seen = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            var site = Optional.ofNullable(given.get(i)).orElse(new SiteBody(null, null));
            var field = "sites[" + i + "]";
            var siteCode = code(site.siteCode());
            var siteName = text(site.name(), field + ".name", NAME_CHARACTERS_MAX, faults);
            if (siteCode.isEmpty()) {
                faults.add(new Fault(
                        field + ".siteCode", "not-a-code", "A code has 1 to 20 letters, digits and hyphens."));
            } else if (siteName.isEmpty()) {
                faults.add(new Fault(field + ".name", "missing", "Give the site's name."));
            } else if (!seen.add(siteCode.get())) {
                faults.add(new Fault(field + ".siteCode", "repeated", "Name each site once."));
            } else {
                good.add(new Site(siteCode.get(), siteName));
            }
        }
        return good;
    }

    private List<String> commissioners(List<Fault> faults) {
        var given = commissionerCodes == null ? List.<String>of() : commissionerCodes;
        var good =
                given.stream().limit(ENTRIES_MAX + 1L).map(ProviderBody::code).toList();
        if (good.size() > ENTRIES_MAX || good.contains(Optional.<String>empty())) {
            faults.add(new Fault(
                    "commissionerCodes",
                    "not-a-code",
                    "Give at most 500 codes of 1 to 20 letters, digits and hyphens."));
            return List.of();
        }
        return good.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<String> code(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> CODE.matcher(text).matches());
    }

    private static String text(@Nullable String written, String field, int charactersMax, List<Fault> faults) {
        var text = Objects.requireNonNullElse(written, "").strip();
        if (text.length() > charactersMax || text.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(field, "too-long", "Give at most " + charactersMax + " characters on one line."));
        }
        return text;
    }
}
