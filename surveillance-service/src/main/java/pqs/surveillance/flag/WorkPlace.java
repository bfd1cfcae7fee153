package pqs.surveillance.flag;

import pqs.platform.paging.ByTime;

/**
 * Place of a flag in the list of what is to be done, as the flag stood when that page was read: open flags come first, the
 * oldest before others, then those that are acknowledged, the newest before others.
 */
public record WorkPlace(boolean open, ByTime raised) {

    public static WorkPlace of(Flag flag) {
        return new WorkPlace(
                flag.isOpen(),
                new ByTime(flag.facts().raisedAt(), flag.facts().id().value()));
    }
}
