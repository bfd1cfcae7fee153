package pqs.local.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import pqs.local.RunningSystem;

/** Sends three concerns about a provider on their way and times what follows from the third. */
public record Journeys(RunningSystem system, Api api, LocalDate occurredOn) {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** From the answer 201 to the flag in the commissioner's list; from the flag's own time to the mail server's. */
    public record Times(Duration toFlag, Duration toMail) {}

    /** The provider must be one of the other commissioner's, on the register, and without concerns so far. */
    public Times travel(InventedProvider provider) {
        report(Cast.GP, provider, "poor-report");
        report(Cast.OTHER_GP, provider, "delayed-report");
        report(Cast.GP, provider, "report-at-odds");
        var flag = Waiting.until(
                "a flag about " + provider.code(),
                LIMIT,
                () -> api.get(Cast.OTHER_COMMISSIONER_PERSON, "/surveillance/api/flags")
                        .expect(200)
                        .entries("flags")
                        .map(RaisedFlag::of)
                        .filter(found -> found.providerCode().equals(provider.code()))
                        .findFirst());
        var mail = new Mail(system);
        var message = Waiting.until(
                "an e-mail about " + flag.thing().reference(),
                LIMIT,
                () -> mail.about(flag.thing(), Cast.OTHER_COMMISSIONER_ADDRESS).findFirst());
        return new Times(
                flag.after(),
                Duration.between(flag.thing().raisedAt(), message.thing().receivedAt()));
    }

    private void report(String reporter, InventedProvider provider, String category) {
        var concern = Concern.about(provider.code(), category, occurredOn, "Invented, to measure how long it travels.");
        api.post(reporter, "/intake/api/concerns", concern.json()).expect(201);
    }
}
