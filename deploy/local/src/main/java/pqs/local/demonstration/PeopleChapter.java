package pqs.local.demonstration;

import java.util.Map;
import pqs.local.people.DemonstrationUser;

/** Fills the directory of staff, so that a flag finds the person it is for. */
final class PeopleChapter {

    private static final Map<String, String> ADDRESSES = Map.of(
            Cast.COMMISSIONER_PERSON,
            Cast.COMMISSIONER_ADDRESS,
            Cast.OTHER_COMMISSIONER_PERSON,
            Cast.OTHER_COMMISSIONER_ADDRESS,
            Cast.QUALITY_OFFICER,
            "quality@downland-icb.example",
            "demo-review-administrator",
            "reviews@downland-icb.example",
            "demo-auditor",
            "audit@downland-icb.example");

    private final Stage stage;

    PeopleChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        stage.story().chapter("The directory of staff");
        stage.system().users().forEach(user -> organisation(user.organisation(), user.organisationName()));
        var people = stage.system().users().stream()
                .filter(user -> ADDRESSES.containsKey(user.subject()))
                .toList();
        people.forEach(this::keep);
        stage.story().check("people with an address in the directory", ADDRESSES.size(), people.size());
        stage.story().tell("flags about %s go to %s".formatted(Cast.PROVIDER, Cast.COMMISSIONER_ADDRESS));
    }

    private void organisation(String code, String name) {
        new DirectoryOrganisation(code, name, DirectoryOrganisation.kindOf(code)).keep(stage.api());
    }

    private void keep(DemonstrationUser user) {
        var memberships = user.roles().stream()
                .map(role -> Map.of("organisationCode", user.organisation(), "role", role))
                .toList();
        stage.api()
                .put(
                        Cast.OPERATOR,
                        "/notifications/api/people/" + user.subject(),
                        Map.of(
                                "displayName",
                                user.title(),
                                "email",
                                ADDRESSES.get(user.subject()),
                                "phone",
                                user.subject().equals(Cast.COMMISSIONER_PERSON) ? Cast.COMMISSIONER_PHONE : "",
                                "memberships",
                                memberships))
                .expect(200, 201, 204);
    }
}
