package pqs.platform.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Codes and the words people see for them, from every file of one name on the class path. */
final class WordList {

    private WordList() {}

    static SortedMap<String, String> read(String name) {
        var words = new TreeMap<String, String>();
        try {
            for (URL file : Collections.list(WordList.class.getClassLoader().getResources(name))) {
                var lines = new Properties();
                try (var text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    lines.load(text);
                }
                lines.stringPropertyNames().forEach(code -> words.put(code, lines.getProperty(code)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return Collections.unmodifiableSortedMap(words);
    }

    /** The words for a code; a code nobody wrote words for stands for itself. */
    static String wordsFor(Map<String, String> words, String code) {
        return words.getOrDefault(code, code);
    }
}
