package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets imports run when a test says so, as one runner or as several. */
@ApplicationScoped
public class Runs {

    private final ImportWork work;
    private final BatchFailures failures;

    Runs(ImportWork work, BatchFailures failures) {
        this.work = work;
        this.failures = failures;
    }

    /** Works on everything that waits. */
    public void all() {
        var holder = UUID.randomUUID();
        for (var claim = claim(holder); claim.isPresent(); claim = claim(holder)) {
            work.work(claim.get(), holder, () -> true);
        }
    }

    Optional<Claim> claim(UUID holder) {
        return work.claim(holder);
    }

    void work(Claim claim, UUID holder) {
        work.work(claim, holder, () -> true);
    }

    void letGo(UUID holder) {
        work.letGo(holder);
    }

    void failed(Claim claim, UUID holder, Throwable cause) {
        failures.note(claim, holder, cause);
    }
}
