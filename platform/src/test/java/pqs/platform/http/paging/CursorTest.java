package pqs.platform.http.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Cursor CURSOR = new Cursor(true, List.of("LARKMOOR, THE (INVENTED)", "DEMO-1"));

    @Test
    void whatIsWrittenIsRead() {
        var written = CURSOR.write("things");
        assertThat(written).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(written, "things")).contains(CURSOR);
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        assertThat(Cursor.read(CURSOR.write("things"), "things\nq=[x]")).isEmpty();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        var written = CURSOR.write("things");
        for (int i = 0; i < written.length() - 1; i++) {
            var other = written.charAt(i) == 'A' ? 'B' : 'A';
            var changed = written.substring(0, i) + other + written.substring(i + 1);
            assertThat(Cursor.read(changed, "things")).as("character " + i).isEmpty();
        }
    }

    @Test
    void whatIsNoCursorIsNone() {
        for (var written : List.of("", "?", "AAAA", "AAAAAAAAAAAA", "A".repeat(2_001), "%00", "é")) {
            assertThat(Cursor.read(written, "things")).as(written).isEmpty();
        }
    }
}
