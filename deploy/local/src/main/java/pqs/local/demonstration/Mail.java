package pqs.local.demonstration;

import java.util.stream.Stream;
import pqs.local.RunningSystem;
import pqs.local.mail.CaughtMessage;

/** The messages that the mail server took. */
public record Mail(RunningSystem system) {

    /** Those to this address that name the flag, by its reference or by its link. */
    public Stream<CaughtMessage> about(RaisedFlag flag, String address) {
        return system.outbox().stream()
                .filter(message -> message.to().contains(address))
                .filter(message -> names(message, flag.reference()) || names(message, flag.flagId()));
    }

    /** Those to this address that name this reference number. */
    Stream<CaughtMessage> naming(String reference, String address) {
        return system.outbox().stream()
                .filter(message -> message.to().contains(address))
                .filter(message -> names(message, reference));
    }

    private static boolean names(CaughtMessage message, String what) {
        return message.subject().contains(what) || message.text().contains(what);
    }
}
