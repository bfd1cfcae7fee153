package pqs.intake.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody typed into a search field, as up to six lower-case words, one of them with two characters at least. */
public record SearchWords(List<String> words) {

    private static final int CHARACTERS_MAX = 100;
    private static final int WORDS_MAX = 6;
    private static final int MENDED_CHARACTERS_MIN = 4;
    private static final int LONGEST_WORD_CHARACTERS_MIN = 2;

    public SearchWords {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a search has at least one word");
        }
    }

    /** Empty if there is too little to search by; what goes beyond the limits is left out. */
    public static Optional<SearchWords> parse(String typed) {
        var text = typed.length() > CHARACTERS_MAX ? typed.substring(0, CHARACTERS_MAX) : typed;
        var words = Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl},]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_MAX)
                .toList();
        return words.stream().anyMatch(word -> word.length() >= LONGEST_WORD_CHARACTERS_MIN)
                ? Optional.of(new SearchWords(words))
                : Optional.empty();
    }

    public String first() {
        return words.getFirst();
    }

    /** The first word as a code would be written. */
    public String firstCode() {
        return first().toUpperCase(Locale.ROOT);
    }

    /** Whether this word is long enough, and of letters alone, so that it can be told what it was meant to be. */
    public static boolean canBeMended(String word) {
        return word.length() >= MENDED_CHARACTERS_MIN && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** One SQL {@code like} pattern that finds the text anywhere; the signs with a meaning there are escaped. */
    public static String likePattern(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** One SQL {@code like} pattern per word that finds it anywhere; the signs with a meaning there are escaped. */
    public List<String> likePatterns() {
        return words.stream().map(SearchWords::likePattern).toList();
    }
}
