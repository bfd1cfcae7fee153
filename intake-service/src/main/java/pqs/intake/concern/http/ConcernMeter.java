package pqs.intake.concern.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import pqs.intake.concern.app.ReportConcern.Receipt;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** Counts what became of the reports that came in by page and API; refusals by the code of each fault. */
@ApplicationScoped
public class ConcernMeter {

    static final String ACCEPTED = "pqs.concerns.accepted";
    static final String REPEATED = "pqs.concerns.repeated";
    static final String REFUSED = "pqs.concerns.refused";

    private final MeterRegistry registry;

    ConcernMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    public Receipt count(Supplier<Receipt> report) {
        try {
            var receipt = report.get();
            registry.counter(receipt.again() ? REPEATED : ACCEPTED).increment();
            return receipt;
        } catch (Refused refused) {
            refused.faults().stream().map(Fault::code).forEach(this::countRefused);
            if (refused.faults().isEmpty()) {
                countRefused(refused.code());
            }
            throw refused;
        }
    }

    private void countRefused(String code) {
        registry.counter(REFUSED, "code", code).increment();
    }
}
