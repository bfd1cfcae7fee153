package pqs.bench.trivial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The table. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<NoteEntity, UUID> {}
