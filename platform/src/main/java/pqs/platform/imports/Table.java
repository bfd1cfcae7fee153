package pqs.platform.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;

/**
 * The rows of a CSV file (RFC 4180, with or without byte order mark), one at a time, so that a file of any length needs the
 * memory of one row. Rows of the wrong shape, with formulae or with endless cells come out as bad readings; a file that cannot
 * be split into rows is refused as a whole.
 */
final class Table implements Iterator<Table.Line> {

    static final int ROW_CHARACTERS_MAX = 65_536;
    static final int CELL_CHARACTERS_MAX = 4_000;

    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long lastLine;

    /** One row as far as its shape goes. */
    record Line(long number, Reading<Row> reading) {}

    /** @throws Refused if there is no row, or the header is not as the layout says */
    Table(InputStream utf8, Layout layout) {
        records = CsvReader.builder()
                .detectBomHeader(true)
                .maxBufferSize(ROW_CHARACTERS_MAX)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(utf8, StandardCharsets.UTF_8)
                .iterator();
        columns = layout.header() ? header(layout) : layout.required();
    }

    private List<String> header(Layout layout) {
        if (!hasNext()) {
            throw Utf8Check.refused(
                    "empty", "The file is empty. Its first line must name the columns: " + layout.words() + ".");
        }
        var first = nextRecord();
        var names = Layout.names(first.getFields());
        var faults = layout.faultsOf(names);
        if (!faults.isEmpty()) {
            throw Refused.invalid("invalid-file", "The file was not imported.", faults);
        }
        return names;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException malformed) {
            throw unreadable();
        }
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the file has no more rows");
        }
        var record = nextRecord();
        return new Line(lastLine, reading(record.getFields()));
    }

    private CsvRecord nextRecord() {
        var record = records.next();
        lastLine = record.getStartingLineNumber();
        return record;
    }

    private Reading<Row> reading(List<String> fields) {
        if (fields.size() != columns.size()) {
            return Reading.bad(new Fault(
                    "row",
                    "wrong-column-count",
                    "A row has %d columns and this one has %d. Check commas and quotation marks."
                            .formatted(columns.size(), fields.size())));
        }
        var faults = new ArrayList<Fault>();
        var cells = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            check(columns.get(i), fields.get(i), faults);
            cells.put(columns.get(i), fields.get(i).strip());
        }
        return faults.isEmpty() ? new Reading.Good<>(new Row(lastLine, cells)) : new Reading.Bad<>(faults);
    }

    private static void check(String column, String cell, List<Fault> faults) {
        if (cell.length() > CELL_CHARACTERS_MAX) {
            faults.add(new Fault(
                    column, "too-long", "Shorten this cell to " + CELL_CHARACTERS_MAX + " characters or less."));
        } else if (Formulae.isFormula(cell)) {
            faults.add(new Fault(
                    column,
                    "formula",
                    "This cell would run as a formula in a spreadsheet, as it begins with = + - @ or a tab. Take that"
                            + " character out, or write the number without it."));
        }
    }

    /** The words of the parser may quote the file, so they are not used. */
    private Refused unreadable() {
        return Utf8Check.refused(
                "unreadable",
                "The row after line %d cannot be read as CSV: a quotation mark is not closed or stands alone, or the row is longer than %,d characters. Nothing was imported."
                        .formatted(lastLine, ROW_CHARACTERS_MAX));
    }
}
