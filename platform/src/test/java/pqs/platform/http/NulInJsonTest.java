package pqs.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.platform.fault.Fault;

class NulInJsonTest {

    @Test
    void everyFieldIsNamedWhereverItStands() {
        assertThat(fields("""
                {"reason":"a\\u0000b","plain":"x","list":["x","\\u0000"],"in":{"deep":[{"name":"\\u0000"}]},"na\\u0000me":1}""")).containsExactly("reason", "list[1]", "in.deep[0].name", "na me");
        assertThat(fields("\"\\u0000\"")).containsExactly("body");
        assertThat(fields("[\"\\u0000\"]")).containsExactly("[0]");
    }

    @Test
    void whatOnlyLooksLikeOneIsText() {
        assertThat(fields("{\"path\":\"c:\\\\u0000\"}")).isEmpty();
        assertThat(fields("{\"text\":\"\\u0001\"}")).isEmpty();
    }

    @Test
    void whatIsNoJsonIsLeftToTheReader() {
        assertThat(fields("{\"reason\":\"\\u0000\"")).isEmpty();
    }

    private static List<String> fields(String body) {
        return NulInJson.faults(body.getBytes(UTF_8)).stream().map(Fault::field).toList();
    }
}
