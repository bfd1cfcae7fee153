package pqs.notifications.notice;

/**
 * The rule: when nobody took a flag up in time, the people who were told of it are told once more, by the same choice as
 * {@link FlagRaisedToCommissioner} makes.
 */
public final class FlagOverdueToCommissioner {

    /** Wire name of the rule; part of the key that keeps a cause from being told twice, so it never changes. */
    public static final String ID = "flag-overdue-to-commissioner";

    private FlagOverdueToCommissioner() {}
}
