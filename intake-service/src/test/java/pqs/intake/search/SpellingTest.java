package pqs.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void aSlipOfTheFingersCountsOnce() {
        assertThat(Spelling.slips("densham", "densham")).isZero();
        assertThat(Spelling.slips("desnham", "densham")).as("exchanged").isEqualTo(1);
        assertThat(Spelling.slips("denham", "densham")).as("left out").isEqualTo(1);
        assertThat(Spelling.slips("densshham", "densham")).as("put in").isEqualTo(2);
        assertThat(Spelling.slips("dansham", "densham")).as("taken for another").isEqualTo(1);
        assertThat(Spelling.slips("", "abc")).isEqualTo(3);
        assertThat(Spelling.slips("abc", "")).isEqualTo(3);
        assertThat(Spelling.slips("ca", "abc")).as("no letter is moved twice").isEqualTo(3);
    }

    @Test
    void aShortWordIsForgivenLess() {
        assertThat(Spelling.slipsMax("lane")).isEqualTo(1);
        assertThat(Spelling.slipsMax("harbour")).isEqualTo(2);
    }

    @Test
    void onlyLongerWordsOfLettersAreMended() {
        assertThat(SearchWords.canBeMended("harbour")).isTrue();
        assertThat(SearchWords.canBeMended("a81001")).isFalse();
        assertThat(SearchWords.canBeMended("st")).isFalse();
        assertThat(SearchWords.canBeMended("o'neill")).isFalse();
    }
}
