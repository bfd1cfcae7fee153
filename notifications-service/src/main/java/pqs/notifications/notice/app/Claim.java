package pqs.notifications.notice.app;

import pqs.notifications.mail.Email;
import pqs.notifications.notice.NoticeId;

/** What a dispatcher gets when it asks for work. */
sealed interface Claim {

    /** Nothing waits. */
    record Nothing() implements Claim {}

    /** A notice was given up, or put off, without sending anything; ask again. */
    record GivenUp() implements Claim {}

    /** The attempt is written down and committed; make it, then record its outcome. */
    record ToSend(NoticeId notice, int attempt, Email email) implements Claim {}
}
