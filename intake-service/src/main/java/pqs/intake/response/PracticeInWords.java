package pqs.intake.response;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pqs.intake.practice.Practice;
import pqs.intake.practice.PracticeCode;

/**
 * Where words name a practice: its code, or words of its name, however they are written. Surely, where several words of the name stand
 * together or one stands before a word such as "surgery"; perhaps, where one stands alone, as it may be an ordinary word.
 */
final class PracticeInWords {

    /** Words of many practices' names, which tell none of them from the others. */
    private static final Set<String> OF_MANY = Set.of(
            "surgery",
            "surgeries",
            "practice",
            "practices",
            "medical",
            "medicine",
            "health",
            "healthcare",
            "care",
            "centre",
            "clinic",
            "clinics",
            "gp",
            "gps",
            "doctor",
            "doctors",
            "house",
            "group",
            "partners",
            "partnership",
            "associates",
            "family",
            "primary",
            "general",
            "community",
            "nhs",
            "hub",
            "branch",
            "main",
            "site",
            "unit",
            "service",
            "services",
            "new");

    /** What stands behind the name of a practice. */
    private static final Set<String> PRACTICE_WORDS =
            Set.of("surgery", "practice", "medical", "health", "healthcare", "centre", "clinic", "gp", "doctors");

    /** Left out of both: they tell nothing, and people leave them out. */
    private static final Set<String> SMALL =
            Set.of("the", "a", "an", "and", "of", "at", "in", "on", "by", "for", "dr", "drs", "s");

    private static final Set<String> STREETS = Set.of(
            "lane",
            "road",
            "street",
            "avenue",
            "drive",
            "close",
            "court",
            "place",
            "square",
            "crescent",
            "terrace",
            "gardens",
            "way");

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("ln", "lane"),
            Map.entry("rd", "road"),
            Map.entry("st", "street"),
            Map.entry("str", "street"),
            // St Mary’s and Mary Street are told apart by their other word.
            Map.entry("saint", "street"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("cl", "close"),
            Map.entry("ct", "court"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("cres", "crescent"),
            Map.entry("ter", "terrace"),
            Map.entry("gdns", "gardens"),
            Map.entry("pk", "park"),
            Map.entry("hse", "house"),
            Map.entry("mt", "mount"),
            Map.entry("med", "medical"),
            Map.entry("hlth", "health"),
            Map.entry("center", "centre"),
            Map.entry("ctr", "centre"),
            Map.entry("surg", "surgery"),
            Map.entry("pract", "practice"),
            Map.entry("prac", "practice"));

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final int TELLING_LETTERS_MIN = 3;
    private static final int RUN_MIN = 2;

    private final List<String> code;
    private final List<String> name;
    private final Set<String> telling;
    private final Set<String> towns;

    private PracticeInWords(List<String> code, List<String> name, Set<String> telling, Set<String> towns) {
        this.code = List.copyOf(code);
        this.name = List.copyOf(name);
        this.telling = Set.copyOf(telling);
        this.towns = Set.copyOf(towns);
    }

    /**
     * Words that name the practice.
     *
     * @param words as they were typed
     * @param line in which they stand, from 1
     * @param sure they name it; or else they may be ordinary words
     */
    record Found(String words, int line, boolean sure) {

        String inWords() {
            return "“" + words + "” (line " + line + ")";
        }
    }

    /** @param practice as the directory has it; by its code alone if it has none */
    static PracticeInWords of(PracticeCode code, Optional<Practice> practice) {
        var name = practice.map(known -> plain(BRACKETS.matcher(known.name()).replaceAll(" ")))
                .orElse(List.of());
        var telling = new HashSet<String>();
        name.stream().filter(PracticeInWords::tells).forEach(telling::add);
        return new PracticeInWords(
                read(code.value()).stream().map(Word::plain).toList(),
                name,
                telling,
                practice.map(PracticeInWords::towns).orElse(Set.of()));
    }

    private static boolean tells(String word) {
        return word.length() >= TELLING_LETTERS_MIN
                && !OF_MANY.contains(word)
                && !STREETS.contains(word)
                && !NUMBER.matcher(word).matches();
    }

    /** Words of the later lines of its address that are no street: its town. */
    private static Set<String> towns(Practice practice) {
        var towns = new HashSet<String>();
        practice.addressLines().stream().skip(1).map(PracticeInWords::plain).forEach(line -> {
            if (line.stream()
                    .noneMatch(word ->
                            STREETS.contains(word) || NUMBER.matcher(word).matches())) {
                towns.addAll(line);
            }
        });
        return towns;
    }

    /** In the order in which they stand. */
    List<Found> in(String typed) {
        var words =
                read(typed).stream().filter(word -> !SMALL.contains(word.plain)).toList();
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < words.size()) {
            int codeEnd = codeFrom(words, at);
            int runEnd = runFrom(words, at);
            int end = Math.max(Math.max(codeEnd, runEnd), at + 1);
            if (codeEnd > at || isSure(words, at, runEnd)) {
                found.add(found(typed, words, at, isBeforePractice(words, end) ? end + 1 : end, true));
            } else if (isAlone(words.get(at).plain)) {
                found.add(found(typed, words, at, at + 1, false));
            }
            at = end;
        }
        // Its town says where, once something says who.
        if (!found.isEmpty() && found.stream().noneMatch(Found::sure)) {
            for (int i = 0; i < words.size(); i++) {
                if (towns.contains(words.get(i).plain) && !isAlone(words.get(i).plain)) {
                    found.add(found(typed, words, i, i + 1, false));
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean isAlone(String word) {
        return telling.contains(word) && !towns.contains(word);
    }

    /** Several words of the name, or one that somebody calls a practice, or several written as one. */
    private boolean isSure(List<Word> words, int from, int end) {
        boolean tells = words.subList(from, end).stream().anyMatch(word -> telling.contains(word.plain));
        boolean manyOrPractice = end - from >= RUN_MIN || isBeforePractice(words, end);
        return (tells && manyOrPractice) || isWrittenTogether(words.get(from).plain);
    }

    private boolean isBeforePractice(List<Word> words, int end) {
        return end < words.size() && PRACTICE_WORDS.contains(words.get(end).plain);
    }

    private boolean isWrittenTogether(String word) {
        for (int i = 0; i + 1 < name.size(); i++) {
            boolean tells = telling.contains(name.get(i)) || telling.contains(name.get(i + 1));
            if (tells && word.startsWith(name.get(i) + name.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The end of the longest run of words, from here, that stand so in the name; not after here if there is none. */
    private int runFrom(List<Word> words, int from) {
        int longest = 0;
        for (int start = 0; start < name.size(); start++) {
            int length = 0;
            while (start + length < name.size()
                    && from + length < words.size()
                    && name.get(start + length).equals(words.get(from + length).plain)) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return from + longest;
    }

    private int codeFrom(List<Word> words, int from) {
        boolean all = from + code.size() <= words.size();
        for (int i = 0; all && i < code.size(); i++) {
            all = code.get(i).equals(words.get(from + i).plain);
        }
        return all ? from + code.size() : from;
    }

    private static Found found(String typed, List<Word> words, int from, int end, boolean sure) {
        int start = words.get(from).start;
        int line = 1
                + (int) typed.substring(0, start)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        return new Found(typed.substring(start, words.get(end - 1).end), line, sure);
    }

    /** @param plain without accents, in small letters and written out */
    private record Word(String plain, int start, int end) {}

    private static List<String> plain(String text) {
        return read(text).stream()
                .map(Word::plain)
                .filter(word -> !SMALL.contains(word))
                .toList();
    }

    private static List<Word> read(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var bare = MARKS.matcher(Normalizer.normalize(matcher.group(), Normalizer.Form.NFD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            words.add(new Word(WRITTEN_OUT.getOrDefault(bare, bare), matcher.start(), matcher.end()));
        }
        return words;
    }
}
