package pqs.notifications.notice.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import pqs.notifications.directory.PersonId;
import pqs.notifications.notice.Addressee;
import pqs.notifications.notice.Capacity;
import pqs.notifications.notice.FailureReason;
import pqs.notifications.notice.NotSentReason;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.notifications.notice.NoticeTrouble;
import pqs.platform.id.ReferenceNumber;

/** A row of {@code notice}; added by the insert in {@link PanacheNotices}, read and changed here. */
@Entity
@Table(name = "notice")
@NullUnmarked
class NoticeEntity {

    static final String NOBODY_TO_TELL = "nobody-to-tell";
    static final String TOLD_LATER = "told-later";
    static final String OWED = "owed";
    static final String SENDING = "sending";
    static final String SENT = "sent";
    static final String FAILED = "failed";
    static final String NOT_SENT = "not-sent";

    /** Where a row leads that was written before it said so. */
    private static final String FLAGS = "/surveillance/flags/";

    @Id
    @Column(name = "notice_id")
    UUID id;

    @Column(name = "rule_id", updatable = false)
    String ruleId;

    @Column(name = "cause_event_id", updatable = false)
    UUID causeEventId;

    @Column(name = "subject_id", updatable = false)
    UUID subjectId;

    @Column(updatable = false)
    String reference;

    @Column(updatable = false)
    String headline;

    @Column(name = "link_path", updatable = false)
    String path;

    @Column(name = "in_bulk", updatable = false)
    boolean imported;

    @Column(name = "organisation_code", updatable = false)
    String organisationCode;

    @Column(updatable = false)
    String role;

    @Column(name = "person_subject", updatable = false)
    String personSubject;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    String state;

    int attempts;

    @Column(name = "unknown_outcomes")
    int unknownOutcomes;

    @Column(name = "possible_duplicates")
    int possibleDuplicates;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "state_since")
    Instant stateSince;

    @Column(name = "failure_reason")
    String failureReason;

    void take(NoticeState next, Instant createdAt) {
        dueAt = null;
        failureReason = null;
        switch (next) {
            case NoticeState.NobodyToTell(var at) -> set(NOBODY_TO_TELL, 0, 0, 0, at);
            case NoticeState.ToldLater(var at) -> set(TOLD_LATER, 0, 0, 0, at);
            case NoticeState.Owed(var made, var unknown, var due) -> {
                set(OWED, made, unknown, 0, createdAt);
                dueAt = due;
            }
            case NoticeState.Sending sending -> {
                set(
                        SENDING,
                        sending.attempt(),
                        sending.unknownOutcomes(),
                        sending.possibleDuplicates(),
                        sending.since());
                dueAt = sending.leaseEnds();
            }
            case NoticeState.Sent(var made, var duplicates, var at) -> set(SENT, made, duplicates, duplicates, at);
            case NoticeState.Failed failed -> {
                set(FAILED, failed.attempts(), failed.unknownOutcomes(), failed.possibleDuplicates(), failed.at());
                failureReason = failed.reason().code();
            }
            case NoticeState.NotSent notSent -> {
                set(NOT_SENT, notSent.attempts(), notSent.unknownOutcomes(), 0, notSent.at());
                failureReason = notSent.reason().code();
            }
        }
    }

    private void set(String state, int attempts, int unknownOutcomes, int possibleDuplicates, Instant since) {
        this.state = state;
        this.attempts = attempts;
        this.unknownOutcomes = unknownOutcomes;
        this.possibleDuplicates = possibleDuplicates;
        this.stateSince = since;
    }

    Notice toNotice() {
        try {
            return read();
        } catch (RuntimeException e) {
            throw new NoticeTrouble(new NoticeId(id), e);
        }
    }

    private Notice read() {
        return new Notice(
                new NoticeId(id),
                ruleId,
                causeEventId,
                subjectId,
                new ReferenceNumber(reference),
                headline,
                path == null ? FLAGS + subjectId : path,
                imported,
                addressee(),
                createdAt,
                toState());
    }

    private Addressee addressee() {
        var as = Capacity.parse(role).orElseThrow();
        return personSubject == null
                ? new Addressee.Nobody(organisationCode, as)
                : new Addressee.Somebody(new PersonId(personSubject), organisationCode, as);
    }

    private NoticeState toState() {
        return switch (state) {
            case NOBODY_TO_TELL -> new NoticeState.NobodyToTell(stateSince);
            case TOLD_LATER -> new NoticeState.ToldLater(stateSince);
            case OWED -> new NoticeState.Owed(attempts, unknownOutcomes, dueAt);
            case SENDING -> new NoticeState.Sending(attempts, unknownOutcomes, stateSince, dueAt);
            case SENT -> new NoticeState.Sent(attempts, possibleDuplicates, stateSince);
            case FAILED ->
                new NoticeState.Failed(attempts, unknownOutcomes, FailureReason.of(failureReason), stateSince);
            case NOT_SENT ->
                new NoticeState.NotSent(attempts, unknownOutcomes, NotSentReason.of(failureReason), stateSince);
            default -> throw new IllegalStateException("no such state: " + state);
        };
    }
}
