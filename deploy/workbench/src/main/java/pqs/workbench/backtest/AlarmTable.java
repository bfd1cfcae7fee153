package pqs.workbench.backtest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import pqs.surveillance.methods.CanonicalJson;
import pqs.surveillance.watch.Alarm;
import pqs.surveillance.watch.WatchRules;

/** Alarms as CSV: one row each, numbers to six significant digits, the evidence as canonical JSON. */
final class AlarmTable {

    static final String COLUMNS =
            "fired_at,provider,site,practitioner,measure,rule,rule_version,statistic,threshold,p,q,evidence";

    private static final MathContext DIGITS = new MathContext(6);
    private static final double PLAIN_MAX = 1e9;
    private static final double PLAIN_MIN = 1e-6;

    private AlarmTable() {}

    static String of(List<Alarm> alarms, WatchRules rules) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            write(writer, alarms, rules);
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return text.toString();
    }

    private static void write(CsvWriter writer, List<Alarm> alarms, WatchRules rules) {
        writer.writeRecord(COLUMNS.split(","));
        for (var alarm : alarms) {
            writer.writeRecord(
                    alarm.firedAt().toString(),
                    alarm.place().provider(),
                    alarm.place().site(),
                    alarm.place().practitioner(),
                    alarm.measure(),
                    alarm.rule().id(),
                    rules.versionName() + "/" + alarm.rule().id() + "-"
                            + alarm.rule().version(),
                    number(alarm.statistic()),
                    number(alarm.threshold()),
                    number(alarm.p()),
                    number(alarm.q()),
                    CanonicalJson.of(alarm.evidence()));
        }
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    /** Plain up to nine digits before or six zeros behind the point, and with an exponent beyond. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return size < PLAIN_MAX && size >= PLAIN_MIN ? rounded.toPlainString() : rounded.toString();
    }
}
