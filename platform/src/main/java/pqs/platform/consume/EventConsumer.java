package pqs.platform.consume;

import java.util.Set;
import pqs.platform.event.ReceivedEvent;

/**
 * One reader of one topic. Each CDI bean of this type gets a {@link ConsumerLoop} of its own: its thread, its consumer
 * group {@code pqs.<service>.<name>}, its place on the page of parked keys and in the health report.
 */
public interface EventConsumer {

    /** Name of the consumer within its service, such as {@code concerns}; part of the inbox key, so it never changes. */
    String name();

    /** Topic of {@code deploy/topics.yaml}. */
    String topic();

    /**
     * The types that it takes into effect. All others pass by, told by their header alone: without a transaction and without a row in
     * the inbox. Empty: every type of the topic is its to read.
     */
    default Set<String> types() {
        return Set.of();
    }

    /**
     * Takes the event into effect. A transaction is running, in the service scope named {@code <service>.<name>}, and
     * the inbox has claimed the event in it. Types that this consumer
     * does not know are to be ignored, where it does not name those that it does.
     *
     * @throws pqs.platform.event.UnreadableEvent to park the key at once
     * @throws RuntimeException to roll back and try again; after the limit of attempts the key is parked
     */
    void handle(ReceivedEvent event);
}
