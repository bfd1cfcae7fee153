package pqs.systemtests.world;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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

    /** @param kind what was done with a concern that its practice reported here itself */
    static Set<String> owedToReporter(String kind) {
        return switch (kind) {
            case "reported" -> Set.of("notice by concern-received-to-reporter");
            case "acknowledged" -> Set.of("notice by concern-taken-up-to-reporter");
            case "reporter-asked" -> Set.of("notice by concern-question-to-reporter");
            case "closed" -> Set.of("notice by concern-closed-to-reporter");
            default -> Set.of();
        };
    }

    /**
     * What is owed to those who reported what was merged into a concern, when that is closed: to each person once.
     *
     * @param merged identities of one concern a person, without those of whoever reported the closed one
     */
    static Set<String> owedToReportersOf(Set<String> merged) {
        return merged.stream().map(Notices::aboutMerged).collect(toSet());
    }

    private static String aboutMerged(String concern) {
        return "notice by concern-closed-to-reporter about merged " + concern;
    }

    /**
     * One effect for each notice and for each message by its Message-ID: a second delivery with the same Message-ID is a
     * duplicate that promise 7 allows and counts, and {@link #uncountedDuplicates()} tells whether it was counted.
     */
    List<Effect> effects(Map<String, String> eventOfFlag) {
        var effects = new ArrayList<Effect>(notifications.rows(
                "select organisation_code, cause_event_id from notice where rule_id like 'flag-%'",
                row -> new Effect(noticeIn(row.getString(1)), row.getString(2))));
        // Whether the reporter is in the directory or not: a notice that says so stands too.
        var mergedByEvent = Set.copyOf(new Database(system, "intake").column("""
                select event_id || ' ' || (one->>'concernId') from outbox, json_array_elements(data::json->'merged') one
                where type = 'concern-closed'"""));
        effects.addAll(notifications.rows(
                "select rule_id, cause_event_id, subject_id from notice where rule_id like 'concern-%-to-reporter'",
                row -> new Effect(
                        mergedByEvent.contains(row.getString(2) + " " + row.getString(3))
                                ? aboutMerged(row.getString(3))
                                : "notice by " + row.getString(1),
                        row.getString(2))));
        var flagOfReference = new Database(system, "surveillance")
                        .rows(
                                "select reference, flag_id from flag",
                                row -> Map.entry(row.getString(1), row.getString(2)))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        // Who is told of anything else follows from its notices, of which there is one a cause.
        var ofOthers = Set.copyOf(notifications.column("select notice_id from notice where rule_id not like 'flag-%'"));
        var seen = new HashSet<String>();
        for (var message : system.outbox()) {
            if (ofOthers.contains(notice(message.messageId()))) {
                continue;
            }
            for (var address : message.to()) {
                if (seen.add(message.messageId() + " " + address)) {
                    var words = message.subject() + message.text();
                    var flag = flagOfReference.entrySet().stream()
                            .filter(entry -> words.contains(entry.getKey()))
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

    /** Its left half is the notice, whose every message has the same. */
    private static String notice(String messageId) {
        return messageId.replaceAll("[<>]|@.*", "");
    }

    private static String noticeIn(String organisation) {
        return "notice in " + organisation;
    }

    private static String messageTo(String address) {
        return "message to " + address;
    }
}
