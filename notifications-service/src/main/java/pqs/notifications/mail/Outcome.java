package pqs.notifications.mail;

/**
 * What became of an attempt to hand a message to a mail server. SMTP cannot be asked afterwards, so the four differ in
 * what may be done next, and anything not certain is {@link Unknown}.
 */
public sealed interface Outcome {

    /** The server took responsibility for the message. */
    record Accepted() implements Outcome {}

    /**
     * Certainly not accepted, and it may be tried again: no connection, an answer in the four hundreds, or trouble before
     * the end of the message had been sent.
     *
     * @param why short code for logs and counters; never an address
     */
    record NotAccepted(String why) implements Outcome {}

    /** Certainly not accepted, and never will be: an answer in the five hundreds. */
    record Refused(String why) implements Outcome {}

    /** The whole message was sent and the answer never came: it may have been accepted, or not. */
    record Unknown(String why) implements Outcome {}
}
