package pqs.surveillance.provider.app;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pqs.platform.imports.Outcome;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.surveillance.provider.ProviderRow;

/** Takes some rows of a directory into the register, in the running transaction. */
@ApplicationScoped
class NameProviders {

    private final Register register;

    NameProviders(Register register) {
        this.register = register;
    }

    /** @return what became of each row, in their order */
    @Transactional(MANDATORY)
    List<Outcome> handle(List<ProviderRow> rows) {
        Map<ProviderCode, Outcome> outcomes = new HashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(ProviderRow::code)) // everyone who holds several holds them in this order
                .forEach(row -> outcomes.put(row.code(), name(row)));
        return rows.stream()
                .map(row -> Objects.requireNonNull(outcomes.get(row.code())))
                .toList();
    }

    private Outcome name(ProviderRow row) {
        var before = new ArrayList<Provider>(1);
        var outcome = register.change(row.code(), present -> {
            before.add(present);
            return present.named(row.name(), row.town());
        });
        return switch (outcome) {
            case ADDED -> new Outcome.New();
            case CHANGED -> new Outcome.Changed(difference(before.getFirst(), row));
            case UNCHANGED -> new Outcome.Unchanged();
        };
    }

    private static String difference(Provider before, ProviderRow row) {
        var parts = new ArrayList<String>();
        if (!before.name().equals(row.name())) {
            parts.add("name: " + before.name() + ", now " + row.name());
        }
        if (!before.town().equals(row.town())) {
            parts.add("town: " + orNone(before.town()) + ", now " + orNone(row.town()));
        }
        return String.join("; ", parts);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
