package pqs.planted.kafka.thing.events;

import org.apache.kafka.common.TopicPartition;

class Sender {
    String describe(TopicPartition partition) {
        return "sends to " + partition;
    }
}
