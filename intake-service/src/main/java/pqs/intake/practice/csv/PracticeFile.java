package pqs.intake.practice.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import pqs.intake.practice.CsvLine;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/**
 * The rows of a practice file, one at a time, so that a file of any length needs the memory of one row. The bytes are
 * split as Latin-1 and each field is then read strictly as UTF-8: commas, quotation marks and line ends are single
 * bytes in both, and so a field that is not UTF-8 costs its own row and not the file.
 */
public final class PracticeFile implements Iterator<CsvLine> {

    private static final int ROW_CHARACTERS_MAX = 16_384;

    private final Iterator<CsvRecord> records;
    private long row;

    public PracticeFile(InputStream bytes) {
        records = CsvReader.builder()
                .maxBufferSize(ROW_CHARACTERS_MAX)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(bytes, StandardCharsets.ISO_8859_1)
                .iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException _) {
            throw unreadable();
        }
    }

    @Override
    public CsvLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the file has no more rows");
        }
        row++;
        return decode(records.next().getFields());
    }

    private CsvLine decode(List<String> latin) {
        var fields = new ArrayList<String>(latin.size());
        for (var field : latin) {
            try {
                fields.add(isAscii(field) ? field : utf8(field));
            } catch (CharacterCodingException _) {
                return new CsvLine(row, List.of(), fields.size() + 1);
            }
        }
        return new CsvLine(row, fields, 0);
    }

    private static boolean isAscii(String field) {
        return field.chars().allMatch(character -> character < 0x80);
    }

    /** A new decoder reports malformed input; the ready-made conversions replace it silently. */
    private static String utf8(String latin) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }

    private Refused unreadable() {
        return Refused.invalid(
                "unreadable-file",
                "The file could not be read to its end, so nothing of it was taken.",
                List.of(new Fault(
                        "row " + (row + 1),
                        "unreadable-row",
                        "This row cannot be read as CSV. Check for a quotation mark that is never closed.")));
    }
}
