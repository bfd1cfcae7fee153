package pqs.surveillance.flag;

/**
 * Which concerns a rule no longer counts: those that were on record at the cut of the provider's last acknowledged flag. The
 * flag knew them; what was recorded while it waited for somebody counts towards the next.
 *
 * @param flagReference reference of that flag; empty where there has been none
 * @param place place in the record that the flag's cut had reached; 0 where there has been no flag
 */
public record Counted(String flagReference, long place) {

    public static final Counted NOTHING_YET = new Counted("", 0);
}
