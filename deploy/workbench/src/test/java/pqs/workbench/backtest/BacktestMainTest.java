package pqs.workbench.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestMainTest {

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    BacktestMainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int run(String... words) {
        out.reset();
        errors.reset();
        return new BacktestMain(new PrintStream(out, true, UTF_8), new PrintStream(errors, true, UTF_8))
                .run(List.of(words));
    }

    private String file(String... rows) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(ObservationFile.COLUMNS);
        lines.addAll(List.of(rows));
        return Files.write(folder.resolve("observations.csv"), lines).toString();
    }

    /** Eight providers of 100 scans and one concern a month, one of which has six a month from January 2032 on. */
    private String rise() throws IOException {
        var rows = new ArrayList<String>();
        for (int month = 0; month < 30; month++) {
            var when = YearMonth.of(2030, 1).plusMonths(month);
            for (int provider = 1; provider <= 8; provider++) {
                rows.add("%s,%s,T0%d,,,activity,100,,return"
                        .formatted(when.plusMonths(1).atDay(10), when.atEndOfMonth(), provider));
                int concerns = provider == 5 && month >= 24 ? 6 : 1;
                for (int i = 0; i < concerns; i++) {
                    LocalDate day = when.atDay(1 + (provider * 3 + i * 5) % 28);
                    rows.add("%s,%s,T0%d,,,concern,1,,practice".formatted(day.plusDays(9), day, provider));
                }
            }
        }
        return file(rows.toArray(String[]::new));
    }

    @Test
    void printsWhatWouldHaveBeenFlaggedWhen() throws IOException {
        assertThat(run("--observations", rise())).isZero();

        var lines = out.toString(UTF_8).lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "fired_at,provider,site,practitioner,measure,rule,rule_version,statistic,threshold,p,q,evidence");
        assertThat(lines.get(1))
                .matches(
                        "2032-0[12]-\\d\\d,T05,,,concern,rate-rise,default-1/rate-rise-1,[0-9.]+,[0-9.]+,"
                                + "0\\.[0-9]+,[0-9.]+,\"\\{\"\"against\"\":\"\"activity\"\",.*\"\"since\"\":\"\"2032-0[12]\"\",.*}\"");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains(",T05,"));
        assertThat(errors.toString(UTF_8)).contains("alarms under default-1");
    }

    @Test
    void theSameFileGivesTheSameBytesHoweverItIsSorted() throws IOException {
        var path = Path.of(rise());
        run("--observations", path.toString());
        var first = out.toString(UTF_8);
        var rows = new ArrayList<>(Files.readAllLines(path));
        var turned = new ArrayList<>(rows.subList(1, rows.size()).reversed());
        turned.addFirst(rows.getFirst());
        Files.write(path, turned);

        run("--observations", path.toString(), "--as-known");

        assertThat(out.toString(UTF_8)).isEqualTo(first);
    }

    @Test
    void toldAtOnceItWouldHaveBeenSeenSoonerAndWithoutAMainSourceNotAtAll() throws IOException {
        var file = rise();
        run("--observations", file);
        var asKnown = firstDay();
        run("--observations", file, "--as-occurred");

        assertThat(firstDay()).isBefore(asKnown);
        assertThat(run("--observations", file, "--without", "practice")).isZero();
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
    }

    private LocalDate firstDay() {
        return LocalDate.parse(
                out.toString(UTF_8).lines().skip(1).findFirst().orElseThrow().substring(0, 10));
    }

    @Test
    void everyFaultOfAFileIsNamedAndNothingIsReplayed() throws IOException {
        var file = file(
                "2030-01-09,2030-01-02,T01,,,concern,1,,gp",
                "2030-01-02,2030-01-09,T01,,,concern,1,,gp",
                "2030-01-09,2030-13-02,T01,,,concern,1,,gp",
                "2030-01-09,2030-01-02,,,,concern,-1,,gp",
                "2030-01-09,2030-01-02,T01,,,concern,-1,,gp",
                "2030-01-09,2030-01-02,T01,,,audit-discrepancy,1,0,gp",
                "2030-01-09,2030-01-02,T01,,,concern,one,,gp",
                "2030-01-09,2030-01-02,=T01(),,,concern,1,,gp",
                "2030-01-09,0230-01-02,T01,,,concern,1,,gp");

        assertThat(run("--observations", file)).isEqualTo(2);

        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(errors.toString(UTF_8))
                .contains("nothing was replayed")
                .contains("line 3, known_at is 2030-01-02, before 2030-01-09")
                .contains("line 4, occurred_on is '2030-13-02': give a date such as")
                .contains("line 5, provider is empty")
                .contains("line 6, count is -1")
                .contains("line 7, exposure is 0.0")
                .contains("line 8, count is 'one'")
                .contains("line 9, provider is '=T01()'")
                .contains("line 10, occurred_on is 0230-01-02: give a day from 1948 to 2199")
                .doesNotContain("line 2,");
    }

    @Test
    void aFileWithoutAColumnOrWithoutRowsOrThatIsNotThereIsRefused() throws IOException {
        var path = folder.resolve("other.csv");
        Files.writeString(path, "known_at,provider\n2030-01-01,T01\n");
        assertThat(run("--observations", path.toString())).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("has no column occurred_on, site, practitioner");

        assertThat(run("--observations", file())).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("has no observations");

        assertThat(run("--observations", folder.toString())).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("cannot be read");
        assertThat(run("--observations", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("is not there");
    }

    @Test
    void aMomentCountsAsItsDayAndUnwatchedMeasuresAreTold() throws IOException {
        var file = file("2030-01-09T23:30:00Z,2030-01-02 08:00,T01,,,compliment,1,,gp");

        assertThat(run("--observations", file)).isZero();

        assertThat(errors.toString(UTF_8)).contains("no rule watches compliment");
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void theCommandLineIsExplained() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("usage:");
        assertThat(run()).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("--observations is missing").contains("usage:");
        assertThat(run("--observations")).isEqualTo(2);
        assertThat(run("--observations", "a", "--as-known", "--as-occurred")).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("exclude each other");
        assertThat(run("--rulez", "a")).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("there is no option --rulez");
        assertThat(run("--observations", rise(), "--without", "nobody")).isEqualTo(2);
        assertThat(errors.toString(UTF_8)).contains("no observation comes from the source 'nobody'");
    }

    @Test
    void otherRulesCanBeGiven() throws IOException {
        var rules = folder.resolve("rules.yaml");
        Files.writeString(rules, """
                name: charts
                version: 3
                alarms-per-provider-year: 0.1
                q: benjamini-hochberg
                rules:
                  - rule: moss-cusum
                    measures: [concern, concerns]
                    setting: 100
                """);

        assertThat(run("--observations", rise(), "--rules", rules.toString())).isZero();

        assertThat(errors.toString(UTF_8)).contains("the rules watch concerns, of which there is no observation");
        assertThat(out.toString(UTF_8)).contains(",T05,,,concern,moss-cusum,charts-3/moss-cusum-1,");
    }
}
