package pqs.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedColumnsTest {

    @Test
    void aColumnThatNobodyDeclaredAndADeclarationWithoutAColumnAreNamed() {
        assertThat(SealedColumns.differences(Set.of("a.x_sealed", "a.gone_sealed"), Set.of("a.x_sealed", "b.y_sealed")))
                .containsExactly(
                        "a bean declares the sealed column a.gone_sealed, which the database does not have",
                        "the column b.y_sealed is sealed and no bean declares it, so re-sealing would forget it");
        assertThat(SealedColumns.differences(Set.of("a.x_sealed"), Set.of("a.x_sealed")))
                .isEmpty();
    }

    @Test
    void namesThatAreMoreThanNamesDoNotGetIntoSql() {
        assertThatThrownBy(() -> new SealedColumn("t; drop table t", "x_sealed", "id", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealedColumn("t", "x", "id", Optional.empty()))
                .hasMessageContaining("_sealed");
    }
}
