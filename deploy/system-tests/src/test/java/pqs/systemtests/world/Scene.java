package pqs.systemtests.world;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Api;
import pqs.local.demonstration.Cast;
import pqs.local.demonstration.DirectoryOrganisation;
import pqs.local.demonstration.InventedPractices;
import pqs.local.demonstration.InventedProvider;

/** What must stand before concerns can be reported: practices, people with addresses, providers. */
public final class Scene {

    private final Api api;

    private Scene(Api api) {
        this.api = api;
    }

    /** May be set more than once. */
    public static Scene setOn(RunningSystem system) {
        var scene = new Scene(new Api(system));
        InventedPractices.enter(scene.api);
        scene.person(Cast.COMMISSIONER_PERSON, "Commissioner", Cast.COMMISSIONER_ADDRESS, Cast.COMMISSIONER);
        scene.person(
                Cast.OTHER_COMMISSIONER_PERSON,
                "Other commissioner",
                Cast.OTHER_COMMISSIONER_ADDRESS,
                Cast.OTHER_COMMISSIONER);
        return scene;
    }

    /** Puts providers of the other commissioner on the register, named {@code DEMO-<letters>001} and so on. */
    public List<InventedProvider> providers(String letters, int count) {
        var providers = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new InventedProvider(
                        "DEMO-%s%03d".formatted(letters, number),
                        "Testing Point %s %03d (invented)".formatted(letters, number),
                        "Northmere",
                        Map.of(),
                        Cast.OTHER_COMMISSIONER))
                .toList();
        providers.forEach(provider -> provider.register(api));
        providers.forEach(provider -> provider.awaitInIntake(api));
        return providers;
    }

    private void person(String subject, String displayName, String email, String organisation) {
        new DirectoryOrganisation(organisation, organisation + " (invented)", "commissioner").keep(api);
        api.put(
                        Cast.OPERATOR,
                        "/notifications/api/people/" + subject,
                        Map.of(
                                "displayName",
                                displayName,
                                "email",
                                email,
                                "memberships",
                                List.of(Map.of("organisationCode", organisation, "role", "commissioner"))))
                .expect(200, 201, 204);
    }
}
