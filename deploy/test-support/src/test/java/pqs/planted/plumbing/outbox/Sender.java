package pqs.planted.plumbing.outbox;

import org.apache.kafka.common.TopicPartition;

final class Sender {
    String describe(TopicPartition partition) {
        return "may send to " + partition;
    }
}
