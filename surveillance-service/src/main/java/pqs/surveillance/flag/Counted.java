package pqs.surveillance.flag;

/**
 * Which concerns a rule no longer counts: those that were on record when the provider's last flag was acknowledged. They
 * were in front of the person who took it up; a new flag needs new concerns.
 *
 * @param flagReference reference of that flag; empty where there has been none
 * @param place place in the record up to which concerns were on record then; 0 where there has been no flag
 */
public record Counted(String flagReference, long place) {

    public static final Counted NOTHING_YET = new Counted("", 0);
}
