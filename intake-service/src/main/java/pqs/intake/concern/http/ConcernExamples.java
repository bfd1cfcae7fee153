package pqs.intake.concern.http;

/** Examples in the description of the API; {@code ConcernDescriptionQTest} holds them to what is taken and answered. */
final class ConcernExamples {

    static final String PROBLEM = "application/problem+json";

    static final String REPORT = """
            {"providerCode": "DEMO-AQP1", "siteCode": "DEMO-AQP1-S1", "category": "poor-report", "severity": "moderate",
             "occurredOn": "2026-09-14", "whatHappened": "The report said normal; a second scan showed a mass.",
             "urgent": false, "confidential": false, "examination": "Ultrasound of the abdomen"}""";
    static final String RECEIPT = """
            {"concernId": "01a223bb-66b0-75b7-80eb-d50bcf53b877", "reference": "C-7K2M-94QX", "status": "received"}""";
    static final String LIST = """
            {"concerns": [{"concernId": "01a223bb-66b0-75b7-80eb-d50bcf53b877", "reference": "C-7K2M-94QX",
              "status": "acknowledged", "providerCode": "DEMO-AQP1", "providerName": "Larkmoor Ultrasound (invented)",
              "siteCode": "DEMO-AQP1-S1", "providerAsTyped": null, "category": "poor-report", "severity": "moderate",
              "occurredOn": "2026-09-14", "reportedAt": "2026-09-21T08:15:30.123Z", "urgent": false,
              "source": "general-practice"}],
             "previous": null, "next": "/intake/api/concerns?cursor=AbC&size=50"}""";
    static final String DETAIL = """
            {"concern": {"concernId": "01a223bb-66b0-75b7-80eb-d50bcf53b877", "reference": "C-7K2M-94QX",
              "status": "acknowledged", "providerCode": "DEMO-AQP1", "providerName": "Larkmoor Ultrasound (invented)",
              "siteCode": "DEMO-AQP1-S1", "providerAsTyped": null, "category": "poor-report", "severity": "moderate",
              "occurredOn": "2026-09-14", "reportedAt": "2026-09-21T08:15:30.123Z", "urgent": false,
              "source": "general-practice"},
             "practiceCode": "DEMO-GP1", "whatHappened": "The report said normal; a second scan showed a mass.",
             "patientReferenceHeld": false, "practitionerHeld": false, "confidential": false,
             "examination": "Ultrasound of the abdomen", "dueAt": null, "outcome": null, "outcomeWords": null,
             "steps": [{"at": "2026-09-21T08:15:30.123Z", "told": "We received your concern", "words": null},
                       {"at": "2026-09-22T10:02:11.456Z", "told": "Somebody is looking into your concern", "words": null}],
             "news": []}""";
    static final String INVALID = """
            {"type": "urn:pqs:problem:invalid-concern", "title": "The concern was not taken: there is a problem.", "status": 400,
             "errors": [{"field": "category", "code": "unknown-category",
                         "message": "Choose one of the categories on the list."},
                        {"field": "occurredOn", "code": "in-the-future",
                         "message": "The date must be today or in the past."}]}""";
    static final String CURSOR = """
            {"type": "urn:pqs:problem:invalid-page", "title": "There is no such page of this list.", "status": 400,
             "errors": [{"field": "cursor", "code": "not-a-cursor",
                         "message": "This cursor is damaged or belongs to another list. Start at the first page, without a cursor, and follow its links."}]}""";
    static final String NOT_SIGNED_IN = """
            {"type": "urn:pqs:problem:not-signed-in", "title": "You are not signed in", "status": 401}""";
    static final String FORBIDDEN = """
            {"type": "urn:pqs:problem:forbidden", "title": "You cannot use this page", "status": 403}""";
    static final String FOREIGN = """
            {"type": "urn:pqs:problem:not-your-practice",
             "title": "You can report only for the practice you are signed in for.", "status": 403,
             "errors": [{"field": "practiceCode", "code": "not-your-practice",
                         "message": "This is not the practice you are signed in for. Leave the field out or give your own practice."}]}""";
    static final String NOT_FOUND = """
            {"type": "urn:pqs:problem:not-found", "title": "There is no such concern, or it is not your practice's.", "status": 404}""";
    static final String KEY_USED = """
            {"type": "urn:pqs:problem:submission-key-used",
             "title": "This form, or this key, has already been used for another report. Start a new one.", "status": 409,
             "errors": [{"field": "Idempotency-Key", "code": "submission-key-used",
                         "message": "Use a new key for a new report; repeat a report with the same content."}]}""";

    private ConcernExamples() {}
}
