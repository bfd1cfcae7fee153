package pqs.surveillance.flag;

import java.util.List;
import java.util.Optional;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.platform.paging.Slice;
import pqs.surveillance.provider.ProviderCode;

/** The flags, as far as the scope of the running transaction may see them. */
public interface Flags {

    void add(Flag.Raised flag);

    void acknowledge(Flag.Acknowledged flag);

    void markOverdue(Flag.Overdue flag);

    Optional<Flag> find(FlagId id);

    Optional<Flag> find(ReferenceNumber reference);

    /** Finds a flag and holds its row until the transaction ends. */
    Optional<Flag> lock(FlagId id);

    /** Those that nobody has taken up yet. */
    List<Flag> allOpen();

    /** How many are raised and not acknowledged. */
    long open();

    boolean hasOpen(ProviderCode provider, RuleVersion rule);

    /** What the provider's last acknowledged flag of the rule settled; {@link Counted#NOTHING_YET} if none. */
    Counted counted(ProviderCode provider, RuleVersion rule);

    List<Flag> of(ProviderCode provider);

    /** All flags, newest first. */
    FlagPage newestFirst(PageRequest<ByTime> page);

    /**
     * What waits and then what does not: open flags first, those that wait longest before others, then acknowledged ones,
     * newest first.
     */
    FlagPage worklist(FlagFilter filter, PageRequest<WorkPlace> page);

    /** The providers that flags are about, by name. */
    List<FlaggedProvider> flaggedProviders();

    /** A provider as its flags name it. */
    record FlaggedProvider(ProviderCode code, String name) {}

    /** Remembers the review; a second time changes nothing. */
    void noteReview(OpenedReview review);

    List<OpenedReview> reviewsOf(FlagId flag);

    /** One page of a list, with the number of all that are in it. */
    record FlagPage(Slice<Flag> flags, long total) {}
}
