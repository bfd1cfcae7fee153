package pqs.local.demonstration;

import java.util.Map;
import pqs.local.people.DemonstrationUser;

/** Fills the directory of staff, so that a flag and a concern find the people they are for. */
final class PeopleChapter {

    private static final Map<String, String> ADDRESSES = Map.ofEntries(
            Map.entry(Cast.GP, Cast.GP_ADDRESS),
            Map.entry(Cast.PRACTICE_MANAGER, "manager@harbour-lane.example"),
            Map.entry(Cast.OTHER_GP, "gp@millfield.example"),
            Map.entry(Cast.QUALITY_OFFICER, Cast.QUALITY_OFFICER_ADDRESS),
            Map.entry(Cast.COMMISSIONER_PERSON, Cast.COMMISSIONER_ADDRESS),
            Map.entry(Cast.SAFEGUARDING_LEAD, Cast.SAFEGUARDING_ADDRESS),
            Map.entry(Cast.COUNTER_FRAUD_LEAD, "counter-fraud@downland-icb.example"),
            Map.entry(Cast.OTHER_COMMISSIONER_PERSON, Cast.OTHER_COMMISSIONER_ADDRESS),
            Map.entry(Cast.PROVIDER_PERSON, "quality@larkmoor-ultrasound.example"),
            Map.entry("demo-review-administrator", "reviews@downland-icb.example"),
            Map.entry("demo-auditor", "audit@downland-icb.example"));

    /** Only those who are to be called need one. */
    private static final Map<String, String> PHONES =
            Map.of(Cast.COMMISSIONER_PERSON, Cast.COMMISSIONER_PHONE, Cast.QUALITY_OFFICER, Cast.QUALITY_OFFICER_PHONE);

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
        stage.story().tell("concerns are acknowledged to whoever reported them, and told to whom they need");
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
                                PHONES.getOrDefault(user.subject(), ""),
                                "memberships",
                                memberships))
                .expect(200, 201, 204);
    }
}
