package pqs.systemtests.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pqs.systemtests.faults.KillAtPoint.Cause;
import pqs.systemtests.proxy.Manner;

/** All that can be done to the system, in the order in which a full campaign does it. */
final class Scenarios {

    private static final List<Scenario> KILLS_OF_INTAKE = List.of(
            new KillAtPoint("intake", "after-commit-before-answer", Cause.CONCERNS),
            new KillAtPoint("intake", "after-commit-before-key", Cause.CONCERNS),
            new KillAtPoint("intake", "relay-after-send-before-mark", Cause.CONCERNS),
            new KillAtPoint("intake", "relay-after-mark-before-commit", Cause.CONCERNS),
            new KillAtPoint("intake", "consumer-after-effect-before-commit", Cause.PROVIDER_CHANGES),
            new KillAtPoint("intake", "consumer-after-commit-before-offset", Cause.PROVIDER_CHANGES));

    private static final List<Scenario> KILLS_OF_NOTIFICATIONS = List.of(
            new KillAtPoint("notifications", "after-claim-before-send", Cause.CONCERNS),
            new KillAtPoint("notifications", "after-smtp-accept-before-record", Cause.CONCERNS),
            new KillAtPoint("notifications", "after-record-before-commit", Cause.CONCERNS));

    private static final List<Scenario> BROKER =
            List.of(new BrokerOutage("down", new Manner.Refuse()), new BrokerOutage("hanging", new Manner.Hang()));

    private static final List<Scenario> DATABASE = List.of(
            new DatabaseOutage("down", new Manner.Refuse()),
            new DatabaseOutage("hanging", new Manner.Hang()),
            new DatabaseOutage("half-open", new Manner.HalfOpen()));

    private static final List<Scenario> RECORDS = List.of(new PoisonRecords(), new ThrowingHandler(), new Duplicates());

    private static final List<Scenario> MAIL = List.of(
            new MailTrouble(MailTrouble.Kind.SILENT_AFTER_ACCEPTING),
            new MailTrouble(MailTrouble.Kind.REFUSES_FOR_NOW),
            new MailTrouble(MailTrouble.Kind.REFUSES_FOR_GOOD));

    private Scenarios() {}

    static List<Scenario> all() {
        var all = new ArrayList<Scenario>();
        List.of(KILLS_OF_INTAKE, KILLS_OF_NOTIFICATIONS, BROKER, DATABASE, RECORDS, MAIL)
                .forEach(all::addAll);
        return all;
    }

    /** A few that take little time, chosen by chance, one of each kind that a change of ours most often breaks. */
    static List<Scenario> slice(Random random) {
        return List.of(
                KILLS_OF_INTAKE.get(random.nextInt(KILLS_OF_INTAKE.size())),
                BROKER.get(random.nextInt(BROKER.size())),
                DATABASE.get(random.nextInt(DATABASE.size())),
                random.nextBoolean() ? new PoisonRecords() : new ThrowingHandler());
    }
}
