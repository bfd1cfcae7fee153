package pqs.bench.intake;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Cast;

/** The concerns that are reported: by the three reporters in turn, about one provider, each under a key of its own. */
final class Concerns {

    static final String KEYS = "bench";

    private static final List<String> REPORTERS = List.of(Cast.GP, Cast.OTHER_GP, Cast.PRACTICE_MANAGER);

    private final List<String> tokens;
    private final String provider;
    private final LocalDate occurredOn;
    private final AtomicLong numbers = new AtomicLong();

    private Concerns(List<String> tokens, String provider, LocalDate occurredOn) {
        this.tokens = List.copyOf(tokens);
        this.provider = provider;
        this.occurredOn = occurredOn;
    }

    /** To intake itself, as the gateway of the demonstration is no part of what is promised. */
    static HttpTarget to(RunningSystem system, String provider, LocalDate occurredOn) {
        var tokens = REPORTERS.stream().map(system::bearerToken).toList();
        var concerns = new Concerns(tokens, provider, occurredOn);
        return new HttpTarget("intake", URI.create(system.service("intake") + "/api/concerns"), concerns::next);
    }

    static String key(long number) {
        return "%s-%08d".formatted(KEYS, number);
    }

    private HttpLane.Post next() {
        long number = numbers.getAndIncrement();
        var token = tokens.get((int) (number % tokens.size()));
        return new HttpLane.Post(
                "Authorization: Bearer " + token + "\r\nIdempotency-Key: " + key(number) + "\r\n",
                """
                {"providerCode":"%s","category":"poor-report","severity":"moderate","occurredOn":"%s",\
                "whatHappened":"Invented for the benchmark, number %d. The report describes both kidneys as normal; one of \
                them was removed ten years ago, as the request had said."}""".formatted(provider, occurredOn, number));
    }
}
