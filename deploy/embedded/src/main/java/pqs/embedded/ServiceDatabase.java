package pqs.embedded;

/**
 * A service's database: the owner's role for Flyway, and the service's own, which is neither owner nor superuser and cannot
 * go round row-level security.
 */
public record ServiceDatabase(
        String jdbcUrl, String name, String ownerRole, String ownerPassword, String appRole, String appPassword) {

    /** Without the passwords, so that it may be logged. */
    @Override
    public String toString() {
        return name + " at " + jdbcUrl + " (owner " + ownerRole + ", service " + appRole + ")";
    }
}
