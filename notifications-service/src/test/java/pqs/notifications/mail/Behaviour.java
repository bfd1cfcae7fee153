package pqs.notifications.mail;

/** How a mail server treats the next message. */
public enum Behaviour {
    ACCEPTS,
    REFUSES_RECIPIENT,
    REFUSES_SENDER_FOR_NOW,
    REFUSES_MESSAGE,
    REFUSES_MESSAGE_FOR_NOW,
    REFUSES_MESSAGE_FOR_NOW_AND_HANGS_UP,
    SILENT_AFTER_MESSAGE,
    HANGS_UP_AFTER_MESSAGE,
    HANGS_UP_AT_GREETING,
    SILENT_AT_GREETING,
    HANGS_UP_AT_RECIPIENT,
    IS_DOWN
}
