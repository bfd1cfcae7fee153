package pqs.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind, as far as their kind goes. */
public final class SampleFiles {

    public static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d");
    static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46");
    static final byte[] TIFF = HexFormat.of().parseHex("49492a0008000000");

    private static final String PART = "<part/>";

    private SampleFiles() {}

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    /** A Word file with one more part. */
    static byte[] docxWith(String name, String content) {
        return zipOf(
                Map.of("[Content_Types].xml", PART, "_rels/.rels", PART, "word/document.xml", PART, name, content));
    }

    public static byte[] zip(String... names) {
        var parts = new LinkedHashMap<String, String>();
        List.of(names).forEach(name -> parts.put(name, PART));
        return zipOf(parts);
    }

    /** One stream of packed objects. */
    static byte[] pdfWithPacked(String objects, String type) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(objects.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n1 0 obj\n<</Type" + type + "/N 1/First 4/Filter/FlateDecode>>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static byte[] zipOf(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
