package pqs.bench.trivial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one row of the one insert. */
@Entity
@Table(name = "note")
class NoteEntity {

    @Id
    @Column(name = "note_id")
    @Nullable
    UUID id;

    @Column(name = "words")
    @Nullable
    String words;

    NoteEntity() {}

    NoteEntity(UUID id, String words) {
        this.id = id;
        this.words = words;
    }
}
