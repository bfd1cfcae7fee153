package pqs.notifications.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import pqs.platform.event.EventJson;
import pqs.platform.event.ReceivedEvent;

/** Events of intake for tests. */
final class SomeEvents {

    static final UUID EVENT = UUID.fromString("01980a3e-7f01-7b3a-9c41-2f6f6f1d9b04");
    static final String CONCERN = "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01";
    static final Instant OCCURRED = Instant.parse("2026-11-28T23:04:00Z");

    /** What all events of a concern begin with; from a practice, neither urgent nor marked. */
    static final String COMMON = """
            "concernId": "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", "reference": "C-0000-0000",
            "practiceCode": "DEMO-GP1", "providerCode": "DEMO-AQP1", "siteCode": null, "commissionerCode": "DEMO-ICB1",
            "category": "poor-report", "severity": "moderate", "urgent": false, "attention": [],
            "source": "general-practice", "reportedBy": "gp-1",
            """;

    private SomeEvents() {}

    /** @param own fields of the type, without braces */
    static ReceivedEvent event(String type, String own) {
        return event(type, COMMON, own);
    }

    static ReceivedEvent event(String type, String common, String own) {
        return ofJson(type, "{" + common + own + "}");
    }

    static ReceivedEvent ofJson(String type, String json) {
        return new ReceivedEvent(
                EVENT,
                type,
                1,
                "pqs.concerns.v1",
                CONCERN,
                OCCURRED,
                EventJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
