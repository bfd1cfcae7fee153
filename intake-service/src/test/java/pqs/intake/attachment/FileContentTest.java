package pqs.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.intake.attachment.FileContent.Finding;

class FileContentTest {

    @Test
    void whatAFileIsGoesByItsFirstBytes() {
        assertThat(FileContent.of(SampleFiles.PDF)).isEqualTo(new Finding.Taken(FileKind.PDF));
        assertThat(FileContent.of(SampleFiles.PNG)).isEqualTo(new Finding.Taken(FileKind.PNG));
        assertThat(FileContent.of(SampleFiles.JPEG)).isEqualTo(new Finding.Taken(FileKind.JPEG));
        assertThat(FileContent.of(SampleFiles.TIFF)).isEqualTo(new Finding.Taken(FileKind.TIFF));
        assertThat(FileContent.of("Seen on Monday – late.\r\n\tAgain.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Finding.Taken(FileKind.TEXT));
    }

    @Test
    void officeFilesAreKnownByTheirParts() {
        assertThat(FileContent.of(SampleFiles.docx())).isEqualTo(new Finding.Taken(FileKind.DOCX));
        assertThat(FileContent.of(SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(new Finding.Taken(FileKind.XLSX));
        assertThat(FileContent.of(SampleFiles.zip("word/document.xml"))).isEqualTo(new Finding.NotTaken());
        assertThat(FileContent.of(SampleFiles.zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(new Finding.NotTaken());
        assertThat(FileContent.of(SampleFiles.zip("holiday.jpg"))).isEqualTo(new Finding.NotTaken());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "xl/macrosheets/sheet1.xml",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin",
                "word\\vbaProject.bin",
                "word/media/setup.exe"
            })
    void whatCouldRunIsRefused(String part) {
        assertThat(FileContent.of(SampleFiles.zip("[Content_Types].xml", "word/document.xml", part)))
                .isEqualTo(new Finding.HoldsProgram());
    }

    @Test
    void printerSettingsOfAWorkbookAreNoProgram() {
        assertThat(FileContent.of(SampleFiles.zip(
                        "[Content_Types].xml", "xl/workbook.xml", "xl/printerSettings/printerSettings1.bin")))
                .isEqualTo(new Finding.Taken(FileKind.XLSX));
    }

    @Test
    void programsAndTornFilesAreNotTaken() {
        assertThat(FileContent.of(new byte[] {'M', 'Z', 0, 3, 0})).isEqualTo(new Finding.NotTaken());
        assertThat(FileContent.of(new byte[] {0x7f, 'E', 'L', 'F', 1})).isEqualTo(new Finding.NotTaken());
        assertThat(FileContent.of(new byte[0])).isEqualTo(new Finding.NotTaken());
        assertThat(FileContent.of("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Finding.NotTaken());
        var docx = SampleFiles.docx();
        assertThat(FileContent.of(Arrays.copyOf(docx, docx.length - 30))).isEqualTo(new Finding.NotTaken());
    }

    @Test
    void aDirectoryThatHidesSomethingIsNotTaken() {
        var docx = SampleFiles.docx();
        int end = docx.length - 22;
        var hiding = new byte[docx.length + 5];
        System.arraycopy(docx, 0, hiding, 0, end);
        System.arraycopy(docx, end, hiding, end + 5, 22);

        assertThat(FileContent.of(hiding)).isEqualTo(new Finding.NotTaken());
    }

    @Test
    void noBytesWhateverMakeItFail() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var bytes = SampleFiles.docx();
            for (int i = 0; i < 8; i++) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            assertThat(FileContent.of(bytes))
                    .as("seed " + seed)
                    .isIn(List.of(
                            new Finding.NotTaken(), new Finding.HoldsProgram(), new Finding.Taken(FileKind.DOCX)));
        }
    }
}
