package pqs.testsupport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import pqs.testsupport.access.AccessTable.Expected;

class AccessTableTest {

    private static final AccessTable TABLE = new AccessTable("""
            GET  /things      | everybody |
            POST /things      | gp operator |
            GET  /things/{id} | gp auditor | auditor
            GET  /open        | public |
            """);

    @Test
    void whoIsNotNamedIsForbiddenAndNobodyIsNotSignedIn() {
        assertThat(TABLE.expected("POST /things", "gp")).isEqualTo(Expected.ALLOWED);
        assertThat(TABLE.expected("POST /things", "auditor")).isEqualTo(Expected.FORBIDDEN);
        assertThat(TABLE.expected("GET /things", "auditor")).isEqualTo(Expected.ALLOWED);
        assertThat(TABLE.expected("GET /things/{id}", "auditor")).isEqualTo(Expected.NOT_FOUND);
        assertThat(TABLE.expected("GET /things", AccessTable.NOBODY)).isEqualTo(Expected.NOT_SIGNED_IN);
        assertThat(TABLE.expected("GET /open", AccessTable.NOBODY)).isEqualTo(Expected.ALLOWED);
    }

    @Test
    void aMistakeOfOursIsNeverWhatWasExpected() {
        for (var expected : Expected.values()) {
            assertThat(expected.isMetBy(500)).as(expected.name()).isFalse();
        }
        assertThat(Expected.ALLOWED.isMetBy(403)).isFalse();
        assertThat(Expected.FORBIDDEN.isMetBy(404)).isFalse();
        assertThat(Expected.NOT_FOUND.isMetBy(200)).isFalse();
    }

    @Test
    void whatIsMissingOrThereTwiceIsTold() {
        assertThatThrownBy(() -> TABLE.expected("DELETE /things", "gp")).hasMessageContaining("not in the table");
        assertThatThrownBy(() -> new AccessTable("GET /a | gp |\nGET /a | auditor |"))
                .hasMessageContaining("there twice");
        assertThatThrownBy(() -> new AccessTable("GET /a gp")).hasMessageContaining("not a line");
    }
}
