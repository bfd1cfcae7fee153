package pqs.surveillance.provider.app;

import jakarta.inject.Singleton;
import java.util.List;
import pqs.platform.imports.Layout;
import pqs.surveillance.provider.ProviderRow;

/** Imports names and towns of providers from a file of ours. */
@Singleton
class ProviderImporter extends DirectoryImporter {

    ProviderImporter(NameProviders nameProviders) {
        super(
                "providers",
                "Providers by name",
                "Names and towns of providers, by their codes. Sites and commissioners stay as they are.",
                Layout.named(ProviderRow.COLUMNS, List.of()),
                nameProviders);
    }
}
