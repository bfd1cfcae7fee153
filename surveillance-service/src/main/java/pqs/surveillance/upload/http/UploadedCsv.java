package pqs.surveillance.upload.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.surveillance.upload.UploadedRow;

/**
 * An uploaded CSV file with a header line. The bytes, the header and the shape of every row are checked before the first
 * row is given out, so that a file that is no table changes nothing.
 */
public final class UploadedCsv {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String text;
    private final List<String> header;

    private UploadedCsv(String text, List<String> header) {
        this.text = text;
        this.header = header;
    }

    /**
     * Reads a file as a table with these columns.
     *
     * @param required columns that must be there, in any order
     * @param optional columns that may be there; any other is refused, as ignoring it would lose what it says
     * @throws Refused if this is not such a table
     */
    public static UploadedCsv read(byte[] bytes, List<String> required, Set<String> optional) {
        var text = decode(bytes);
        var header = checkShape(text);
        checkColumns(header, required, optional);
        return new UploadedCsv(text, header);
    }

    /** The rows below the header, read as they are taken. */
    public Stream<UploadedRow> rows() {
        var records = reader(text).iterator();
        records.next();
        return stream(records).map(this::row);
    }

    private UploadedRow row(CsvRecord record) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i).strip());
        }
        return new UploadedRow(record.getStartingLineNumber(), cells);
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw refused("not-utf-8", "The file is not in UTF-8. Save it as \"CSV UTF-8\" and send it again.");
        }
    }

    private static List<String> checkShape(String text) {
        try {
            var records = reader(text).iterator();
            if (!records.hasNext()) {
                throw refused("empty", "The file is empty. Its first line must name the columns.");
            }
            var header = records.next().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            records.forEachRemaining(record -> {
                if (record.getFieldCount() != header.size()) {
                    throw refused(
                            "uneven",
                            "Line %d has %d columns, the header has %d. Nothing was imported."
                                    .formatted(record.getStartingLineNumber(), record.getFieldCount(), header.size()));
                }
            });
            return header;
        } catch (CsvParseException malformed) {
            throw refused(
                    "malformed",
                    "The file cannot be read as CSV: a quotation mark is not closed, or a line is far too"
                            + " long. Nothing was imported.");
        }
    }

    private static void checkColumns(List<String> header, List<String> required, Set<String> optional) {
        var wanted = String.join(",", required);
        for (var column : required) {
            if (!header.contains(column)) {
                throw refused(
                        "column-missing", "The column " + column + " is missing. The first line must be: " + wanted);
            }
        }
        for (var column : header) {
            if (!required.contains(column) && !optional.contains(column)) {
                throw refused(
                        "column-unknown",
                        "There is a column that is not known here. The first line must be: " + wanted);
            }
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw refused("column-repeated", "A column is named twice. The first line must be: " + wanted);
        }
    }

    private static Refused refused(String code, String message) {
        return Refused.invalid("invalid-file", "The file was not imported.", List.of(new Fault("file", code, message)));
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE) // checkShape says so in words of our own
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static <T> Stream<T> stream(Iterator<T> records) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
