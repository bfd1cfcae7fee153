package pqs.intake.practice;

import java.util.List;

/**
 * One row of a file as it came, nothing believed yet.
 *
 * @param row its number, from 1, counting rows and not lines of text
 * @param fields its fields in order
 * @param unreadableField position of the first field that is not UTF-8, from 1; 0 if all are
 */
public record CsvLine(long row, List<String> fields, int unreadableField) {

    public CsvLine {
        fields = List.copyOf(fields);
    }
}
