package pqs.notifications.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Invented people for tests. */
public final class SomePeople {

    public static final Instant JOINED = Instant.parse("2026-09-01T09:00:00Z");

    private SomePeople() {}

    /** A commissioner of these organisations, reachable at {@code <subject>@downland.invalid}. */
    public static PersonDetails commissioner(String subject, String... organisations) {
        return new PersonDetails(
                new PersonId(subject),
                "Commissioner " + subject,
                new Contact.ByEmail(new EmailAddress(subject + "@downland.invalid")),
                Arrays.stream(organisations)
                        .map(code -> new Membership(code, Role.COMMISSIONER))
                        .collect(Collectors.toSet()));
    }

    public static Person joined(PersonDetails details) {
        return Person.join(details, JOINED);
    }
}
