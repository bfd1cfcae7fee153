package pqs.platform.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a sealed field stands: it is sealed for this place and opens nowhere else.
 *
 * @param rowId the row's identity for life, as text
 */
public record FieldPlace(String table, String column, String rowId) {

    public FieldPlace {
        if (table.isBlank() || column.isBlank() || rowId.isBlank()) {
            throw new IllegalArgumentException("a sealed field stands in a table, a column and a row");
        }
    }

    /** Each part behind its length, so that no two places have the same bytes. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (var part : List.of(table, column, rowId)) {
            var utf8 = part.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
        }
        return bytes.toByteArray();
    }
}
