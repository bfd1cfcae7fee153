package pqs.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void valuesAreEncodedAndKeepTheirOrder() {
        var query = Query.EMPTY.with("q", "a&b c").with("state", "open");
        assertThat(query).hasToString("?q=a%26b+c&state=open");
        assertThat(query.with("q", "é")).hasToString("?state=open&q=%C3%A9");
    }

    @Test
    void anEmptyValueTakesTheNameOut() {
        assertThat(Query.EMPTY.with("q", "x").with("q", "")).hasToString("");
        assertThat(Query.EMPTY.with("q", "x").with("page", "2").without("q")).hasToString("?page=2");
    }
}
