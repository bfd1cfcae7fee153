package pqs.systemtests.world;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pqs.local.RunningSystem;
import pqs.local.demonstration.PlantedRecord;
import pqs.systemtests.ledger.Books;
import pqs.systemtests.ledger.Books.Concern;
import pqs.systemtests.ledger.Books.Effect;
import pqs.systemtests.ledger.Books.Event;

/**
 * Reads the books of the whole system. What is owed to whom follows from who reads which topic and, for the
 * effects that people see, from the words of the contracts: a concern about a known provider is one observation, a flag
 * is one row, one copy in review, one notice and one message to each commissioner; of what a practice reported the reporter,
 * or openly nobody, has one notice that it came, and one of each that it was taken up and closed; so have the reporters of what was
 * merged into it, each person one.
 */
public final class BooksReader {

    private static final String OBSERVATION = "observation";
    /** Those that say how a concern stands, which surveillance keeps where a provider is linked. */
    private static final Set<String> OBSERVED =
            Set.of("concern-reported", "concern-amended", "concern-withdrawn", "concern-merged", "concern-unmerged");

    private static final String FLAG = "flag";
    private static final String COPY_OF_FLAG = "copy of the flag in review";

    private final RunningSystem system;
    private final Database intake;
    private final Database surveillance;
    private final Database review;
    private final Notices notices;

    public BooksReader(RunningSystem system) {
        this.system = system;
        this.intake = new Database(system, "intake");
        this.surveillance = new Database(system, "surveillance");
        this.review = new Database(system, "review");
        this.notices = new Notices(system);
    }

    /** The concerns are those whose operations begin with this name; everything else is the books of all. */
    public Books read(String campaign) {
        var committed = committed();
        var topics = new Topics(system);
        var records = topics.records();
        return new Books(
                intake.rows(
                        "select submission_key, concern_id from concern where submission_key like '%s-%%'"
                                .formatted(campaign),
                        row -> new Concern(row.getString(1), row.getString(2))),
                committed,
                records.stream().map(Topics::eventId).toList(),
                effects(),
                new ReferenceFolds(system, records).states(),
                Clockworks.of(system),
                new Overheard(system, records).whispers(),
                new CaseworkReader(system, campaign).read());
    }

    /** Messages delivered twice that notifications did not count as possible duplicates. */
    public long uncountedDuplicates() {
        return notices.uncountedDuplicates();
    }

    private List<Event> committed() {
        var events = new ArrayList<Event>();
        for (var service : Rest.SERVICES) {
            events.addAll(new Database(system, service).rows("""
                            select event_id, topic, type, data::json->>'providerCode', data::json->>'commissionerCodes', key,
                                   data::json->>'source' = 'general-practice',
                                   coalesce(data::json->>'step', data::json->>'reason', ''),
                                   coalesce((select string_agg(told.id, ' ') from (
                                       select distinct on (one->>'reportedBy') one->>'concernId' as id
                                       from json_array_elements(data::json->'merged') with ordinality as listed (one, place)
                                       where data::json->>'source' <> 'general-practice'
                                           or one->>'reportedBy' <> data::json->>'reportedBy'
                                       order by one->>'reportedBy', place) told), '')
                            from outbox
                            order by id""", row -> {
                var owedTo = new HashSet<>(Topics.readersOf(row.getString(2), row.getString(3)));
                if (OBSERVED.contains(row.getString(3)) && row.getString(4) != null) {
                    owedTo.add(OBSERVATION);
                }
                if (row.getBoolean(7)) {
                    owedTo.addAll(Notices.owedToReporter(CaseworkReader.kind(row.getString(3), row.getString(8))));
                }
                if (!row.getString(9).isEmpty() && row.getString(3).equals("concern-closed")) {
                    owedTo.addAll(
                            Notices.owedToReportersOf(Set.of(row.getString(9).split(" "))));
                }
                if (row.getString(3).equals("flag-raised")) {
                    owedTo.addAll(Set.of(FLAG, COPY_OF_FLAG));
                    owedTo.addAll(notices.owedFor(row.getString(5)));
                }
                return new Event(row.getString(1), row.getString(2) + " " + row.getString(6), owedTo);
            }));
        }
        return events;
    }

    private List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        for (var service : Rest.SERVICES) {
            // A planted record is no event of ours; whoever does not read its type has passed it over.
            effects.addAll(new Database(system, service)
                    .rows(
                            "select consumer, event_id from inbox where event_id::text not like '"
                                    + PlantedRecord.EVENT_ID_BEGINNING + "%' order by received_at",
                            row -> new Effect("pqs." + service + "." + row.getString(1), row.getString(2))));
        }
        // Each version of a concern is kept under the identity of the event that told it.
        surveillance.column("""
                        select observation_id from concern_observation join observation using (observation_id)
                        order by place""").forEach(event -> effects.add(new Effect(OBSERVATION, event)));
        var raised = eventOf(surveillance, "flagId", "flag-raised");
        surveillance
                .column("select flag_id from flag")
                .forEach(flag -> effects.add(new Effect(FLAG, causeOf(raised, flag))));
        review.column("select flag_id from flag")
                .forEach(flag -> effects.add(new Effect(COPY_OF_FLAG, causeOf(raised, flag))));
        effects.addAll(notices.effects(raised));
        return effects;
    }

    private static Map<String, String> eventOf(Database database, String field, String type) {
        return database
                .rows(
                        "select data::json->>'%s', event_id from outbox where type = '%s'".formatted(field, type),
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second));
    }

    private static String causeOf(Map<String, String> events, String subject) {
        return events.getOrDefault(subject, "nothing that was committed: " + subject);
    }
}
