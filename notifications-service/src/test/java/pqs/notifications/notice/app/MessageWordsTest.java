package pqs.notifications.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.notice.Addressee.Somebody;
import pqs.notifications.notice.Attention;
import pqs.notifications.notice.Capacity;
import pqs.notifications.notice.ConcernAsked;
import pqs.notifications.notice.ConcernClosed;
import pqs.notifications.notice.ConcernForCounterFraud;
import pqs.notifications.notice.ConcernForSafeguarding;
import pqs.notifications.notice.ConcernOverdue;
import pqs.notifications.notice.ConcernOverdue.Deadline;
import pqs.notifications.notice.ConcernReceived;
import pqs.notifications.notice.ConcernTakenUp;
import pqs.notifications.notice.ConcernUrgent;
import pqs.notifications.notice.Fact;
import pqs.notifications.notice.FlagOverdue;
import pqs.notifications.notice.FlagRaised;
import pqs.notifications.notice.ImportedConcerns;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.ResponseOverdueAtCommissioner;
import pqs.notifications.notice.ResponseOverdueAtProvider;
import pqs.notifications.notice.ResponseReceived;
import pqs.notifications.notice.ResponseRequested;
import pqs.notifications.notice.ReverseAlertRaised;
import pqs.notifications.notice.SomeConcerns;
import pqs.notifications.notice.SomeNotices;
import pqs.notifications.notice.ToldConcern;
import pqs.platform.id.ReferenceNumber;

/**
 * Every message as it arrives, compared with {@code golden/mail/<name>.txt}: subject, a blank line, text. Whoever changes
 * words sees here how a tired GP reads them.
 */
class MessageWordsTest {

    private static final PersonId SOMEBODY = new PersonId("somebody-secret");
    private static final Capacity QUALITY_OFFICER = Capacity.of(Role.QUALITY_OFFICER);
    private static final UUID IMPORT = new UUID(7, 7);
    private static final ToldConcern IMPORTED =
            SomeConcerns.imported(SomeNotices.CAUSE, SomeConcerns.CONCERN, Attention.values());
    private static final Capacity PROVIDER = Capacity.of(Role.PROVIDER_REPRESENTATIVE);

    private final NoticeText text = new NoticeText("https://quality.pqs.invalid");

    record Example(String name, Fact fact, Somebody to) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() {
        var concern = SomeConcerns.reported();
        return Stream.of(
                commissioner("urgent-on-call", new ConcernUrgent(concern), Capacity.ON_CALL),
                commissioner(
                        "urgent-and-safeguarding",
                        new ConcernUrgent(SomeConcerns.reported(Attention.SAFEGUARDING, Attention.FRAUD)),
                        QUALITY_OFFICER),
                commissioner(
                        "safeguarding",
                        new ConcernForSafeguarding(SomeConcerns.reported(Attention.SAFEGUARDING)),
                        Capacity.of(Role.SAFEGUARDING_LEAD)),
                commissioner(
                        "fraud",
                        new ConcernForCounterFraud(SomeConcerns.reported(Attention.FRAUD)),
                        Capacity.of(Role.COUNTER_FRAUD_LEAD)),
                reporter("received", new ConcernReceived(concern)),
                reporter("taken-up", new ConcernTakenUp(concern)),
                reporter("question", new ConcernAsked(concern)),
                reporter("closed", new ConcernClosed(concern)),
                reporter("news", new ConcernClosed(SomeConcerns.reported(Attention.SAFEGUARDING))),
                commissioner(
                        "overdue",
                        new ConcernOverdue(concern, Deadline.ACKNOWLEDGE, SomeConcerns.DUE),
                        Capacity.of(Role.COMMISSIONER)),
                commissioner(
                        "safeguarding-overdue",
                        new ConcernOverdue(concern, Deadline.SAFEGUARDING_SEEN, SomeConcerns.DUE),
                        QUALITY_OFFICER),
                commissioner(
                        "judging-overdue",
                        new ConcernOverdue(concern, Deadline.JUDGED, SomeConcerns.DUE),
                        QUALITY_OFFICER),
                provider(
                        "response-requested",
                        new ResponseRequested(
                                concern,
                                "DEMO-AQP1",
                                SomeConcerns.REQUEST,
                                ReferenceNumber.of('Q', 0),
                                SomeConcerns.DUE)),
                provider(
                        "response-overdue-at-provider",
                        new ResponseOverdueAtProvider(
                                concern,
                                "DEMO-AQP1",
                                SomeConcerns.REQUEST,
                                ReferenceNumber.of('Q', 0),
                                SomeConcerns.DUE)),
                commissioner(
                        "response-overdue",
                        new ResponseOverdueAtCommissioner(concern, SomeConcerns.DUE),
                        QUALITY_OFFICER),
                commissioner("response-received", new ResponseReceived(concern, true), QUALITY_OFFICER),
                commissioner("response-received-late", new ResponseReceived(concern, false), QUALITY_OFFICER),
                commissioner(
                        "imported-urgent",
                        new ImportedConcerns(IMPORT, new ConcernUrgent(IMPORTED), 3),
                        Capacity.ON_CALL),
                commissioner(
                        "imported-safeguarding",
                        new ImportedConcerns(IMPORT, new ConcernForSafeguarding(IMPORTED), 3),
                        Capacity.of(Role.SAFEGUARDING_LEAD)),
                commissioner(
                        "imported-fraud",
                        new ImportedConcerns(IMPORT, new ConcernForCounterFraud(IMPORTED), 3),
                        Capacity.of(Role.COUNTER_FRAUD_LEAD)),
                commissioner(
                        "imported-overdue",
                        new ImportedConcerns(
                                IMPORT, new ConcernOverdue(IMPORTED, Deadline.ACKNOWLEDGE, SomeConcerns.DUE), 3),
                        Capacity.of(Role.COMMISSIONER)),
                commissioner(
                        "imported-safeguarding-overdue",
                        new ImportedConcerns(
                                IMPORT, new ConcernOverdue(IMPORTED, Deadline.SAFEGUARDING_SEEN, SomeConcerns.DUE), 3),
                        QUALITY_OFFICER),
                commissioner(
                        "imported-judging-overdue",
                        new ImportedConcerns(
                                IMPORT, new ConcernOverdue(IMPORTED, Deadline.JUDGED, SomeConcerns.DUE), 3),
                        QUALITY_OFFICER),
                new Example(
                        "reverse-alert",
                        new ReverseAlertRaised(
                                SomeNotices.CAUSE, SomeConcerns.REQUEST, ReferenceNumber.of('A', 0), "DEMO-GP1"),
                        new Somebody(SOMEBODY, "DEMO-GP1", Role.GP)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aMessageReadsAsInItsGoldenFile(Example example) throws IOException {
        var words = text.of(noticeOf(example));

        assertThat(words.subject() + "\n\n" + words.text()).isEqualTo(golden(example.name()));
    }

    /** Neither who, nor what, nor where: only a reference, a link, and why you. */
    @ParameterizedTest
    @MethodSource("examples")
    void aMessageGivesNothingAway(Example example) {
        var words = text.of(noticeOf(example));
        var all = words.subject() + words.text();

        assertThat(all)
                .doesNotContain("{", "}", "somebody-secret", "gp-1")
                .contains(example.fact().path());
        assertThat(words.subject()).hasSizeLessThanOrEqualTo(70);
        assertThat(words.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(130));
        if (!example.to().organisationCode().equals("DEMO-GP1")) {
            assertThat(all).doesNotContain("DEMO-GP1");
        }
        if (example.to().as().equals(Capacity.REPORTER)) {
            assertThat(all.toLowerCase(Locale.ROOT))
                    .doesNotContain("demo-", "safeguarding", "fraud", "urgent", "provider");
        }
        if (example.to().as().equals(PROVIDER)) {
            assertThat(all.toLowerCase(Locale.ROOT))
                    .doesNotContain("demo-gp", "demo-icb", "practice", "reported", "patient", "safeguarding", "fraud");
        }
    }

    @Test
    void everyRuleHasAnExample() {
        var flag = List.of(
                new FlagRaised(SomeNotices.CAUSE, SomeNotices.SUBJECT, ReferenceNumber.of('F', 0), "x", List.of())
                        .ruleId(),
                new FlagOverdue(
                                SomeNotices.CAUSE,
                                SomeNotices.SUBJECT,
                                ReferenceNumber.of('F', 0),
                                "x",
                                Instant.EPOCH,
                                List.of())
                        .ruleId());
        var shown = new ArrayList<>(flag);
        examples().map(example -> example.fact().ruleId()).forEach(shown::add);

        assertThat(shown).containsAll(NoticeText.RULES);
        assertThat(NoticeText.RULES).containsAll(shown);
    }

    private static Notice noticeOf(Example example) {
        return Notice.of(
                example.fact(),
                new NoticeId(new UUID(1, 1)),
                example.to(),
                SomeNotices.CREATED,
                NoticeState.Owed.from(SomeNotices.CREATED));
    }

    private static String golden(String name) throws IOException {
        try (var file = MessageWordsTest.class.getResourceAsStream("/golden/mail/" + name + ".txt")) {
            return file == null ? "no golden file" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Example commissioner(String name, Fact fact, Capacity as) {
        return new Example(name, fact, new Somebody(SOMEBODY, "DEMO-ICB1", as));
    }

    private static Example provider(String name, Fact fact) {
        return new Example(name, fact, new Somebody(SOMEBODY, "DEMO-AQP1", PROVIDER));
    }

    private static Example reporter(String name, Fact fact) {
        return new Example(name, fact, new Somebody(SOMEBODY, "DEMO-GP1", Capacity.REPORTER));
    }
}
