package pqs.notifications.notice;

/** Tells the other services how a notice ended, if and only if the running transaction commits. */
public interface Announcements {

    void sent(Notice notice, NoticeState.Sent sent);

    void failed(Notice notice, NoticeState.Failed failed);

    void nobodyToTell(Notice notice, NoticeState.NobodyToTell nobody);
}
