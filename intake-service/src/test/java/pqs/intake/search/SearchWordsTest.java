package pqs.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void nothingToSearchByIsEmpty() {
        assertThat(SearchWords.parse("")).isEmpty();
        assertThat(SearchWords.parse("  , ")).isEmpty();
        assertThat(SearchWords.parse("a b c")).isEmpty();
    }

    @Test
    void wordsAreLowerCaseAndSplitAtSpacesAndCommas() {
        assertThat(SearchWords.parse(" Harbour, LANE\tts18 "))
                .hasValue(new SearchWords(List.of("harbour", "lane", "ts18")));
    }

    @Test
    void whatGoesBeyondSixWordsOrAHundredCharactersIsLeftOut() {
        assertThat(SearchWords.parse("one two three four five six seven")
                        .orElseThrow()
                        .words())
                .containsExactly("one", "two", "three", "four", "five", "six");
        assertThat(SearchWords.parse("x".repeat(150)).orElseThrow().first()).hasSize(100);
    }

    @Test
    void signsThatMeanSomethingToLikeAreEscaped() {
        assertThat(new SearchWords(List.of("50%", "a_b", "c\\d")).likePatterns())
                .containsExactly("%50\\%%", "%a\\_b%", "%c\\\\d%");
    }
}
