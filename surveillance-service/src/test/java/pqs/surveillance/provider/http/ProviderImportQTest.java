package pqs.surveillance.provider.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsOperator;
import pqs.surveillance.testing.Imports;
import pqs.surveillance.testing.World;

/** Files of providers and of trusts, and what the register makes of them. */
@QuarkusTest
@AsOperator
class ProviderImportQTest {

    @Inject
    World world;

    @Test
    void anImportNamesProvidersAndSaysWhatBecameOfEachRow() {
        given().contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"name": "Penfold Imaging (invented)", "town": "Penfold", "invented": true,
                         "sites": [{"siteCode": "S1", "name": "One"}], "commissionerCodes": ["DEMO-ICB2", "DEMO-ICB1"]}""")
                .put("/api/providers/CSV-1")
                .then()
                .statusCode(201);
        var file =
                "code,name,town\nCSV-1,Renamed (invented),\ncsv2,\"BARKING, HAVERING\",ROMFORD\n,Nobody,\ncsv2,Again,\n";

        var status = Imports.send("providers", file);
        assertThat(status.getLong("rowsRead")).isEqualTo(4);
        assertThat(status.getLong("rowsNew")).isEqualTo(1);
        assertThat(status.getLong("rowsChanged")).isEqualTo(1);
        assertThat(status.getString("changed[0].message"))
                .isEqualTo("name: Penfold Imaging (invented), now Renamed (invented); town: Penfold, now none");
        assertThat(status.<Integer>getList("refused.line")).containsExactly(4, 5);
        assertThat(status.<String>getList("refused.code")).containsExactly("missing", "repeated");
        assertThat(Imports.send("providers", file).getLong("rowsUnchanged")).isEqualTo(2);

        assertThat(world.events("provider-changed", "CSV-1")).hasSize(2);
        assertThat(world.events("provider-changed", "CSV2")).hasSize(1);
        given().get("/api/providers/CSV-1")
                .then()
                .body("name", equalTo("Renamed (invented)"))
                .body("invented", equalTo(true))
                .body("sites", not(equalTo(null)))
                .body("commissionerCodes", contains("DEMO-ICB1", "DEMO-ICB2"));
    }

    @Test
    void theNationalFileOfTrustsIsTakenAsItIs() throws IOException {
        var status = Imports.send("trusts", Files.readString(Path.of("../deploy/local/data/ods/etr.csv")));
        assertThat(status.getLong("rowsRead")).isEqualTo(241);
        assertThat(status.getLong("rowsRefused")).isZero();
        given().get("/api/providers/R1A")
                .then()
                .body("name", equalTo("WORCESTERSHIRE HEALTH AND CARE NHS TRUST"))
                .body("town", equalTo("WORCESTER"));
    }
}
