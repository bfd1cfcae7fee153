package pqs.platform.http.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.imports.ImportView;

/** Addresses of imports as pages and links write them, from the root of the host. */
@ApplicationScoped
class ImportAddress {

    private final String root;

    ImportAddress(@ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        this.root = rootPath.replaceAll("/$", "");
    }

    String page() {
        return root + "/imports";
    }

    String page(String importer) {
        return page() + "/" + importer;
    }

    String page(ImportView view) {
        return page(view.importer(), view.id());
    }

    String page(String importer, UUID id) {
        return page(importer) + "/" + id;
    }

    String api(String importer, UUID id) {
        return root + "/api/imports/" + importer + "/" + id;
    }
}
