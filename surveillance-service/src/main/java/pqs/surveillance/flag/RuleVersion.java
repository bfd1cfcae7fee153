package pqs.surveillance.flag;

/** A rule as it stood: its identity and the version, from 1, that any change to what it finds counts up. */
public record RuleVersion(String id, int number) {

    @Override
    public String toString() {
        return id + " version " + number;
    }
}
