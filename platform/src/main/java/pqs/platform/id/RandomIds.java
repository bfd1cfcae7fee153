package pqs.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers nobody can foresee. Two reference numbers may coincide: a unique constraint notices, the caller draws again. */
@ApplicationScoped
public class RandomIds implements Ids {

    private final SecureRandom random = new SecureRandom();

    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public ReferenceNumber nextReference(char kind) {
        return ReferenceNumber.of(kind, random.nextLong(ReferenceNumber.capacity()));
    }
}
