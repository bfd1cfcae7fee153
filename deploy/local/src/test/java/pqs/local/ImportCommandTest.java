package pqs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportCommandTest {

    private static final Path HOME = Path.of("/home/someone");
    private static final Path HERE = Path.of("/home/someone/checkout");

    @Test
    void namesWhatAndTheFile() {
        assertThat(parse("practices epraccur.csv"))
                .isEqualTo(new ImportCommand(
                        Path.of("/home/someone/.pqs"), "practices", Path.of("/home/someone/checkout/epraccur.csv")));
        assertThat(parse("--data /tmp/x trusts /data/etr.csv"))
                .isEqualTo(new ImportCommand(Path.of("/tmp/x"), "trusts", Path.of("/data/etr.csv")));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatWould() {
        assertThatThrownBy(() -> parse("practices"))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageStartingWith("say what to import and from which file");
        assertThatThrownBy(() -> parse("--data")).hasMessageStartingWith("a value must follow --data");
    }

    private static ImportCommand parse(String line) {
        return ImportCommand.parse(List.of(line.split(" +")), HOME, HERE);
    }
}
