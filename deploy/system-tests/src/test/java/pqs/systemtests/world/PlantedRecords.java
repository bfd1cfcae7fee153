package pqs.systemtests.world;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import pqs.local.RunningSystem;
import pqs.local.demonstration.PlantedRecord;

/** Puts records on the topics that no service has sent, or sends those again that one has. */
public record PlantedRecords(RunningSystem system) {

    public void send(String topic, List<PlantedRecord> planted) {
        PlantedRecord.send(
                system, planted.stream().map(record -> record.on(topic)).toList());
    }

    /** Every record that is on the topics, once more, in the same order; those that were planted are left out. */
    public int sendEverythingAgain() {
        var records = new Topics(system)
                .records().stream()
                        .map(found -> new ProducerRecord<>(
                                found.topic(), found.partition(), found.key(), found.value(), found.headers()))
                        .toList();
        PlantedRecord.send(system, records);
        return records.size();
    }
}
