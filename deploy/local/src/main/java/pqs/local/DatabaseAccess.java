package pqs.local;

/**
 * One service's database. The superuser passes over row-level security, so it is for looking and checking only; the
 * application's login sees what the service sees.
 */
public record DatabaseAccess(String jdbcUrl, Login superuser, Login owner, Login application) {

    /** The password stays out of {@code toString}, which ends up in logs. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
