package pqs.surveillance.provider.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import pqs.surveillance.provider.ProviderRow;
import pqs.surveillance.provider.app.Register.Outcome;

/** Takes some rows of a directory into the register in one transaction. */
@ApplicationScoped
public class NameProviders {

    private final Register register;

    NameProviders(Register register) {
        this.register = register;
    }

    /** How many rows changed something; the others said what the register knew. */
    @Transactional
    public long handle(List<ProviderRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(ProviderRow::code)) // everyone who holds several holds them in this order
                .map(row -> register.change(row.code(), present -> present.named(row.name(), row.town())))
                .filter(outcome -> outcome != Outcome.UNCHANGED)
                .count();
    }
}
