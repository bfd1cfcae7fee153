package pqs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pqs.local.Command.Verb;

class CommandTest {

    private static final Path HOME = Path.of("/home/someone");
    private static final Path HERE = Path.of("/home/someone/checkout");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                | say what to do: up, demo, status or reset
        start             | there is no command start
        up --once         | --once belongs to demo
        up --yes          | --yes belongs to reset
        status --rehearse | --rehearse belongs to up and demo
        audit            | audit takes verify: ./pqs audit verify
        audit mend       | audit takes verify: ./pqs audit verify
        up --prot 1       | there is no option --prot
        up --data         | a value must follow --data
        up --data --once  | a value must follow --data
        up --port         | a value must follow --port
        up --port eighty  | --port takes a number from 0 (any free port) to 65535, not eighty
        up --port 65536   | --port takes a number from 0 (any free port) to 65535, not 65536
        up --port -1      | --port takes a number from 0 (any free port) to 65535, not -1
        """)
    void whatMakesNoSenseIsRefusedWithWhatWould(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(Command.Wrong.class)
                .hasMessage(message + " (./pqs --help lists what there is)");
    }

    @Test
    void upAloneUsesTheHomeFolderAndTheUsualPort() {
        assertThat(parse("up"))
                .isEqualTo(new Command(Verb.UP, Path.of("/home/someone/.pqs"), 8080, false, false, false));
    }

    @Test
    void demoOnceOnAnyFreePortInAFolderBesideUs() {
        assertThat(parse("demo --once --port 0 --data ../other"))
                .isEqualTo(new Command(Verb.DEMO, Path.of("/home/someone/other"), 0, true, false, false));
    }

    @Test
    void upAfterARehearsal() {
        assertThat(parse("up --rehearse"))
                .isEqualTo(new Command(Verb.UP, Path.of("/home/someone/.pqs"), 8080, false, false, true));
    }

    @Test
    void auditVerifiesAFolder() {
        assertThat(parse("audit verify --data /tmp/x"))
                .isEqualTo(new Command(Verb.AUDIT, Path.of("/tmp/x"), 8080, false, false, false));
    }

    @Test
    void resetWithoutAsking() {
        assertThat(parse("reset --yes"))
                .isEqualTo(new Command(Verb.RESET, Path.of("/home/someone/.pqs"), 8080, false, true, false));
    }

    private static Command parse(String line) {
        return Command.parse(line.isEmpty() ? new String[0] : line.split(" +"), HOME, HERE);
    }
}
