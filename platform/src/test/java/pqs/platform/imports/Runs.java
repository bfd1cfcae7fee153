package pqs.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import pqs.platform.imports.ImportProgress.Claim;

/** Lets imports run when a test says so, as one runner or as several. */
@ApplicationScoped
public class Runs {

    private final ImportWork work;

    Runs(ImportWork work) {
        this.work = work;
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
        work.failed(claim, holder, cause);
    }
}
