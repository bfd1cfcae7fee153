package pqs.surveillance.flag.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import pqs.platform.audit.NotAudited;
import pqs.platform.fault.Refused;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.paging.ByTime;
import pqs.platform.paging.PageRequest;
import pqs.surveillance.flag.DeadlineFact;
import pqs.surveillance.flag.DeadlineFacts;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagFilter;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.Flags;
import pqs.surveillance.flag.Flags.FlagPage;
import pqs.surveillance.flag.Flags.FlaggedProvider;
import pqs.surveillance.flag.OpenedReview;
import pqs.surveillance.flag.WorkPlace;
import pqs.surveillance.provider.ProviderCode;

/** Reads flags, as far as the reader's organisation commissions the providers they are about. */
@NotAudited("a flag holds counts and no person's data")
@ApplicationScoped
public class ReadFlags {

    private final Flags flags;
    private final DeadlineFacts deadlineFacts;

    ReadFlags(Flags flags, DeadlineFacts deadlineFacts) {
        this.flags = flags;
        this.deadlineFacts = deadlineFacts;
    }

    /** A flag with the reviews opened because of it. */
    public record Detail(Flag flag, List<OpenedReview> reviews) {}

    @Transactional
    public Detail find(FlagId id) {
        return new Detail(flags.find(id).orElseThrow(ReadFlags::notFound), flags.reviewsOf(id));
    }

    /** What people decided about the time there is to take a flag up. */
    @Transactional
    public List<DeadlineFact> decidedAbout(FlagId id) {
        return deadlineFacts.of(
                flags.find(id).orElseThrow(ReadFlags::notFound).facts().id());
    }

    /** All flags, newest first. */
    @Transactional
    public FlagPage newestFirst(PageRequest<ByTime> page) {
        return flags.newestFirst(page);
    }

    /** Flags as work: what waits longest first. */
    @Transactional
    public FlagPage worklist(FlagFilter filter, PageRequest<WorkPlace> page) {
        return flags.worklist(filter, page);
    }

    /** The providers the reader sees flags about, by name. */
    @Transactional
    public List<FlaggedProvider> flaggedProviders() {
        return flags.flaggedProviders();
    }

    @Transactional
    public List<Flag> of(ProviderCode provider) {
        return flags.of(provider);
    }

    /** Empty if there is no flag of this number, or it is about a provider the reader's organisation does not commission. */
    @Transactional
    public Optional<FlagId> find(ReferenceNumber reference) {
        return flags.find(reference).map(flag -> flag.facts().id());
    }

    /** How many flags wait for somebody to take them up. */
    @Transactional
    public long open() {
        return flags.open();
    }

    static Refused notFound() {
        return Refused.notFound(
                "There is no such flag, or it is about a provider your organisation does not commission.");
    }
}
