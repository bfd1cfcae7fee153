package pqs.systemtests.world;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pqs.local.RunningSystem;
import pqs.local.demonstration.Cast;
import pqs.systemtests.ledger.Books.Effect;

/** Who was told what: the rows of notifications, and the messages that the mail server took. */
final class Notices {

    static final String ACKNOWLEDGEMENT = "acknowledgement of the concern";

    private static final Map<String, String> ADDRESS_OF = Map.of(
            Cast.COMMISSIONER, Cast.COMMISSIONER_ADDRESS,
            Cast.OTHER_COMMISSIONER, Cast.OTHER_COMMISSIONER_ADDRESS);

    private final RunningSystem system;
    private final Database notifications;

    Notices(RunningSystem system) {
        this.system = system;
        this.notifications = new Database(system, "notifications");
    }

    /** @param commissionerCodes the JSON list of the event */
    Set<String> owedFor(String commissionerCodes) {
        var owed = new HashSet<String>();
        ADDRESS_OF.forEach((organisation, address) -> {
            if (commissionerCodes.contains('"' + organisation + '"')) {
                owed.add(noticeIn(organisation));
                owed.add(messageTo(address));
            }
        });
        return owed;
    }

    /**
     * One effect for each notice and for each message by its Message-ID: a second delivery with the same Message-ID is a
     * duplicate that promise 7 allows and counts, and {@link #uncountedDuplicates()} tells whether it was counted.
     */
    List<Effect> effects(Map<String, String> eventOfFlag) {
        var effects = new ArrayList<Effect>(notifications.rows(
                "select organisation_code, cause_event_id from notice where rule_id like 'flag-%'",
                row -> new Effect(noticeIn(row.getString(1)), row.getString(2))));
        notifications
                .column("select cause_event_id from notice where rule_id = 'concern-received-to-reporter'")
                .forEach(event -> effects.add(new Effect(ACKNOWLEDGEMENT, event)));
        var flagOfReference = new Database(system, "surveillance")
                        .rows(
                                "select reference, flag_id from flag",
                                row -> Map.entry(row.getString(1), row.getString(2)))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        var seen = new HashSet<String>();
        for (var message : system.outbox()) {
            for (var address : message.to()) {
                if (seen.add(message.messageId() + " " + address)) {
                    var flag = flagOfReference.entrySet().stream()
                            .filter(entry -> (message.subject() + message.text()).contains(entry.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("");
                    effects.add(new Effect(messageTo(address), eventOfFlag.getOrDefault(flag, "no flag")));
                }
            }
        }
        return effects;
    }

    /** Messages delivered more than once beyond what notifications has counted as possible. */
    long uncountedDuplicates() {
        long deliveries = system.outbox().size();
        long messages = system.outbox().stream()
                .map(message -> message.messageId() + message.to())
                .distinct()
                .count();
        long counted = notifications.number("select coalesce(sum(possible_duplicates), 0) from notice");
        return Math.max(0, deliveries - messages - counted);
    }

    private static String noticeIn(String organisation) {
        return "notice in " + organisation;
    }

    private static String messageTo(String address) {
        return "message to " + address;
    }
}
