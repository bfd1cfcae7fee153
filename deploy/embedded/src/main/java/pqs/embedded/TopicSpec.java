package pqs.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One line of {@code deploy/topics.yaml}, as far as a broker must know it.
 *
 * @param compacted the newest event of each key is kept for ever; otherwise events are deleted after the retention
 */
public record TopicSpec(String name, int partitions, boolean compacted, Optional<Duration> retention) {

    public TopicSpec {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least one partition: " + name);
        }
        if (compacted == retention.isPresent()) {
            throw new IllegalArgumentException("a topic is either compacted or has retentionDays: " + name);
        }
    }

    Map<String, String> settings() {
        return retention
                .map(time -> Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(time.toMillis())))
                .orElse(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }
}
