package pqs.surveillance.observation;

/**
 * A version of a concern with its place in the record.
 *
 * @param place number that grows with every row recorded; as whoever records holds the provider, it grows in the order in
 *     which the provider's rows were committed
 */
public record RecordedVersion(ConcernVersion version, long place) {}
