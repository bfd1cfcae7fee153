package pqs.planted.plumbing.web;

import org.apache.kafka.common.TopicPartition;

final class Sender {
    String describe(TopicPartition partition) {
        return "sends to " + partition;
    }
}
