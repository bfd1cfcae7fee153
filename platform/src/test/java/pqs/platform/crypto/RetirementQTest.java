package pqs.platform.crypto;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a key seals no more, may be taken out of the ring, or is missing from it. */
@QuarkusTest
@TestProfile(RotationBed.KeysInAFile.class)
@TestSecurity(
        user = "operator-keys",
        roles = "operator",
        attributes = @SecurityAttribute(key = "organisation", value = "DEMO-OPS"))
class RetirementQTest extends RotationBed {

    @Test
    void aKeyIsRetiredWhenNothingNeedsItAndSealsNeverAgain() {
        assertThatThrownBy(() -> register.retire("test-1")).hasMessageContaining("is the current one");
        write(Keys.entry("test-2", 2), Keys.entry("test-1", 1));
        assertThatThrownBy(() -> register.retire("test-1")).hasMessageContaining("still opens " + ROWS);
        assertThatThrownBy(() -> register.retire("never-heard-of")).hasMessageContaining("no such sealing key");
        resealing.run();

        register.retire("test-1");
        register.retire("test-1");

        assertThat(register.all())
                .extracting(KeyRegister.Entry::key, KeyRegister.Entry::state, KeyRegister.Entry::fields)
                .contains(
                        tuple(new KeyId("test-2"), KeyRegister.State.CURRENT, (long) ROWS),
                        tuple(new KeyId("test-1"), KeyRegister.State.RETIRED, 0L));
        // A replica that has not heard of it yet.
        write(Keys.entry("test-1", 1), Keys.entry("test-2", 2));
        assertThatThrownBy(() -> things.add(new UUID(8, 2), "9990000018")).hasMessageContaining("it is retired");
    }

    @Test
    void aKeyThatHasSealedAsOftenAsIsSafeSealsNoMore() {
        write(Keys.entry("test-3", 3), Keys.entry("test-1", 1));
        things.inTransaction(() -> database.update("""
                insert into sealing_key (key_id, encryptions_reserved) values ('test-3', 4294967296)
                on conflict (key_id) do update set encryptions_reserved = 4294967296"""));

        assertThatThrownBy(() -> things.add(new UUID(8, 3), "9990000018"))
                .hasMessageContaining("has sealed as often as is safe");
    }

    @Test
    void aRingThatLacksAKeyIsFoundAtStartUpAndABrokenFileLeavesTheRingAsItWas() {
        assertThat(register.missing()).isEmpty();
        write(Keys.entry("test-2", 2));
        assertThat(register.missing())
                .containsExactly("the key ring lacks the key test-1, which " + ROWS
                        + " sealed fields still need; put it back after the current key, re-seal, then retire it");
        assertThatThrownBy(() -> things.open(new UUID(7, 0), reading()))
                .isInstanceOfSatisfying(
                        CannotOpen.class, e -> assertThat(e.why()).isEqualTo(CannotOpen.Why.UNKNOWN_KEY));

        write(Keys.entry("test-1", 1), Keys.entry("test-2", 2));
        things.open(new UUID(7, 0), reading());
        write("half a li");
        assertThat(things.open(new UUID(7, 0), reading())).isEqualTo(rows.get(new UUID(7, 0)));
    }

    @Test
    void anOperatorDoesItByApi() {
        write(Keys.entry("test-2", 2), Keys.entry("test-1", 1));

        asked().post("/api/operations/sealing/keys/test-1/retirement")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pqs:problem:still-needed"));
        asked().post("/api/operations/sealing/resealing")
                .then()
                .statusCode(200)
                .body("columns.column", hasItem("sealed_thing.number_sealed"))
                .body("columns.resealed", hasItem(ROWS))
                .body("left", equalTo(0));
        asked().post("/api/operations/sealing/keys/test-1/retirement").then().statusCode(204);
        given().get("/api/operations/sealing/keys")
                .then()
                .statusCode(200)
                .body("keys.find { it.key == 'test-1' }.state", equalTo("retired"))
                .body("keys.find { it.key == 'test-2' }.fields", equalTo(ROWS));
    }

    @Test
    @TestSecurity(
            user = "gp-1",
            roles = "gp",
            attributes = @SecurityAttribute(key = "organisation", value = "DEMO-GP1"))
    void nobodyElseDoes() {
        asked().post("/api/operations/sealing/resealing").then().statusCode(403);
    }

    /** A post without a type counts as a form, which needs a token. */
    private static RequestSpecification asked() {
        return given().contentType("application/json");
    }
}
