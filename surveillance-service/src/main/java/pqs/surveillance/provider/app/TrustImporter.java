package pqs.surveillance.provider.app;

import jakarta.inject.Singleton;
import pqs.platform.imports.Layout;
import pqs.surveillance.provider.ProviderRow;

/** Imports the national file of NHS trusts in its own layout. */
@Singleton
class TrustImporter extends DirectoryImporter {

    TrustImporter(NameProviders nameProviders) {
        super(
                "trusts",
                "NHS trusts (ODS etr)",
                "The file of NHS trusts that the NHS Organisation Data Service publishes, as it is.",
                Layout.withoutHeader(ProviderRow.TRUST_COLUMNS),
                nameProviders);
    }
}
