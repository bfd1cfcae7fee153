package pqs.platform.event;

/** The JSON of a received event, read by the consumer into its own wire record: unknown fields are ignored. */
public interface EventData {

    /**
     * Reads the JSON as a wire record.
     *
     * @throws UnreadableEvent if the JSON does not fit; the key is then parked at once, as repeating cannot help
     */
    <T extends Record> T as(Class<T> wireType);
}
