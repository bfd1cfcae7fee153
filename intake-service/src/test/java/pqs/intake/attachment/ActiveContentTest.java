package pqs.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.intake.attachment.FileContent.Finding;

/** Files of a kind that is taken, with something in them that acts by itself. */
class ActiveContentTest {

    private static final String TEMPLATE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate";
    private static final String HYPERLINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
                "<</S /J#61vaScript /JS 5 0 R>>",
                "<</S/Launch/F(setup.exe)>>",
                "<</Names<</EmbeddedFiles 3 0 R>>>>",
                "<</Subtype/RichMedia>>",
                "<</AcroForm<</XFA [(a) 1 0 R]>>>>"
            })
    void aPdfThatActsIsRefusedWhetherItSaysSoOpenlyOrPacked(String object) {
        var open = ("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);

        assertThat(FileContent.of(open)).isEqualTo(new Finding.HoldsProgram());
        assertThat(FileContent.of(SampleFiles.pdfWithPacked(object, "/ObjStm"))).isEqualTo(new Finding.HoldsProgram());
    }

    @Test
    void aPdfThatOpensAtAPageOrHasPackedObjectsIsTaken() {
        var page = "<</Type/Catalog/OpenAction[3 0 R/Fit]>>";

        assertThat(FileContent.of(SampleFiles.pdfWithPacked(page, "/ObjStm")))
                .isEqualTo(new Finding.Taken(FileKind.PDF));
        assertThat(FileContent.of(SampleFiles.pdfWithPacked(page, " /ObjStm ")))
                .isEqualTo(new Finding.Taken(FileKind.PDF));
    }

    @Test
    void aPdfThatNobodyCanLookIntoIsNotTaken() {
        var locked = "%PDF-1.7\ntrailer<</Encrypt 9 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var torn = "%PDF-1.7\n1 0 obj\n<</Type/ObjStm>>\nstream\nnothing that unpacks\nendstream\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(FileContent.of(locked)).isEqualTo(new Finding.Locked());
        assertThat(FileContent.of(torn)).isEqualTo(new Finding.NotTaken());
        assertThat(FileContent.of(SampleFiles.pdfWithPacked("<</S/JavaScript>>", "/Obj#53tm")))
                .isEqualTo(new Finding.NotTaken());
    }

    @Test
    void aPackedStreamThatGrowsWithoutEndIsNotTaken() {
        assertThat(FileContent.of(SampleFiles.pdfWithPacked(" ".repeat(33 * 1024 * 1024), "/ObjStm")))
                .isEqualTo(new Finding.NotTaken());
    }

    @Test
    void aDocumentThatFetchesItsTemplateIsRefusedAndOneWithALinkIsTaken() {
        assertThat(relation(TEMPLATE, "https://example.invalid/t.dotm")).isEqualTo(new Finding.HoldsProgram());
        assertThat(relation(TEMPLATE, "https://example.invalid/a>b")).isEqualTo(new Finding.HoldsProgram());
        assertThat(relation(HYPERLINK, "https://example.invalid/")).isEqualTo(new Finding.Taken(FileKind.DOCX));
        assertThat(FileContent.of(SampleFiles.docxWith(
                        "word/_rels/settings.xml.rels", "<Relationship TargetMode=\"&#69;xternal\"/>")))
                .isEqualTo(new Finding.HoldsProgram());
        assertThat(FileContent.of(SampleFiles.docxWith("word/_rels/settings.xml.rels", "x".repeat(1_100_000))))
                .as("too long to be looked through")
                .isEqualTo(new Finding.HoldsProgram());
    }

    /** The directory says how large its parts become; this one says nearly a gigabyte. */
    @Test
    void aWorkbookThatUnpacksToAGigabyteIsNotTaken() {
        var bomb = SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml");
        var zip = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        int directory = zip.getInt(bomb.length - 22 + 16);
        zip.putInt(directory + 24, 900 * 1024 * 1024);

        assertThat(FileContent.of(bomb)).isEqualTo(new Finding.NotTaken());
    }

    private static Finding relation(String type, String target) {
        return FileContent.of(SampleFiles.docxWith(
                "word/_rels/settings.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + type + "\" Target=\"" + target
                        + "\" TargetMode=\"External\"/></Relationships>"));
    }
}
