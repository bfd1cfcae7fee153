package pqs.surveillance.provider.app;

import java.time.Instant;
import java.util.List;
import pqs.platform.imports.Importer;
import pqs.platform.imports.Layout;
import pqs.platform.imports.Origin;
import pqs.platform.imports.Outcome;
import pqs.platform.row.Reading;
import pqs.platform.row.Row;
import pqs.surveillance.provider.ProviderRow;

/**
 * Imports a directory of providers. Names and towns are taken over; sites, commissioners and whether a provider is invented
 * stay as they are.
 */
abstract class DirectoryImporter implements Importer<ProviderRow> {

    private static final int BATCH_ROWS = 200;

    private final Kind kind;
    private final NameProviders nameProviders;

    DirectoryImporter(String name, String title, String description, Layout layout, NameProviders nameProviders) {
        this.kind = new Kind(name, title, description, "providers.manage", layout, BATCH_ROWS);
        this.nameProviders = nameProviders;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Reading<ProviderRow> read(Row row, Instant importedAt) {
        return ProviderRow.parse(row);
    }

    @Override
    public String subject(ProviderRow row) {
        return row.code().value();
    }

    @Override
    public List<Outcome> apply(List<ProviderRow> rows, Origin origin) {
        return nameProviders.handle(rows);
    }
}
