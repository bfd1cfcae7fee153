package pqs.local.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider that does not exist, put on the register.
 *
 * @param sites site names by their code
 */
public record InventedProvider(String code, String name, String town, Map<String, String> sites, String commissioner) {

    /** Puts it on the register; doing so again changes nothing. */
    public void register(Api api) {
        var siteList = sites.entrySet().stream()
                .map(site -> Map.of("siteCode", site.getKey(), "name", site.getValue()))
                .toList();
        api.put(
                        Cast.OPERATOR,
                        "/surveillance/api/providers/" + code,
                        Map.of(
                                "name", name,
                                "town", town,
                                "invented", true,
                                "sites", siteList,
                                "commissionerCodes", List.of(commissioner)))
                .expect(200, 201, 204);
    }

    /** Waits until the reporting form can offer it: the register travels to intake over its topic. */
    public Duration awaitInIntake(Api api) {
        return Waiting.until(
                        "intake to know " + code,
                        Duration.ofSeconds(20),
                        () -> Optional.of(api.get(Cast.GP, "/intake/api/providers?q=" + code))
                                .filter(answer -> answer.expect(200).body().contains('"' + code + '"')))
                .after();
    }
}
