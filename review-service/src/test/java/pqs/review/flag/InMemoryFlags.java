package pqs.review.flag;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Flags without a database. */
public final class InMemoryFlags implements Flags {

    private final Map<FlagId, Flag> flags = new LinkedHashMap<>();

    @Override
    public void learn(Flag flag) {
        flags.putIfAbsent(flag.id(), flag);
    }

    @Override
    public Optional<Flag> find(FlagId id) {
        return Optional.ofNullable(flags.get(id));
    }

    @Override
    public Optional<Flag> findForTakingUp(FlagId id) {
        return find(id);
    }

    @Override
    public void takenUp(FlagId id, Handling.UnderReview by) {
        var flag = find(id).orElseThrow();
        flags.put(
                id,
                new Flag(
                        flag.id(),
                        flag.reference(),
                        flag.providerCode(),
                        flag.providerName(),
                        flag.ruleId(),
                        flag.ruleVersion(),
                        flag.headline(),
                        flag.raisedAt(),
                        flag.commissionerCodes(),
                        by));
    }
}
