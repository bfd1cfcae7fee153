package pqs.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Scan report.pdf                   | PDF  | Scan report.pdf
            C:\\Users\\me\\scan.PDF           | PDF  | scan.pdf
            ../../etc/passwd                  | TEXT | passwd.txt
            page.html                         | TEXT | page.txt
            a<b>"c";d.png                     | PNG  | a b c d.png
            .htaccess                         | TEXT | htaccess.txt
            Überweisung (2).docx              | DOCX | Überweisung (2).docx
            report 999 000 0018.pdf           | PDF  | report removed.pdf
            Mrs_Jane_Example_scan.jpeg        | JPEG | removed scan.jpg
            '   '                             | PDF  | file.pdf
            '...'                             | PDF  | file.pdf
            """)
    void namesAreTidied(String given, FileKind kind, String tidied) {
        assertThat(FileName.tidy(given, kind, TODAY)).isEqualTo(tidied);
    }

    @Test
    void aLongNameIsCutAndKeepsItsEnding() {
        var name = FileName.tidy("x".repeat(300) + ".pdf", FileKind.PDF, TODAY);

        assertThat(name).hasSize(FileName.CHARACTERS_MAX).endsWith("xx.pdf");
    }

    @Test
    void lineEndsNeverReachAHeader() {
        assertThat(FileName.tidy("a\r\nSet-Cookie: b.pdf", FileKind.PDF, TODAY)).isEqualTo("a Set-Cookie b.pdf");
    }
}
