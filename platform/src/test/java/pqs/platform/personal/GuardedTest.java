package pqs.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pqs.platform.event.EventJson;
import pqs.platform.http.PersonalJson;

/** Tries every way in which a value slips out without anybody having meant it. */
class GuardedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final NhsNumber NUMBER = NhsNumber.parse("9990000018").orElseThrow();

    record Holder(Guarded value, String other) {}

    record Wire(Object value) {}

    static Stream<Guarded> all() {
        return Stream.of(
                NUMBER,
                DateOfBirth.parse("1951-03-04", TODAY).orElseThrow(),
                PersonName.parse("Quentin  Invented").orElseThrow(),
                TypedPersonal.of("999 000 0018"));
    }

    @ParameterizedTest
    @MethodSource("all")
    @SuppressWarnings("AnnotateFormatMethod")
    void textsSayOnlyTheType(Guarded value) {
        var sealed = value.getClass().getSimpleName() + "[sealed]";
        var printed = new StringWriter();
        new IllegalStateException("at " + value, new IllegalArgumentException(value.toString()))
                .printStackTrace(new PrintWriter(printed));

        assertThat(List.of(
                        value.toString(),
                        "" + value,
                        String.format("%s", value),
                        String.valueOf((Object) value),
                        "{}".replace("{}", value.toString())))
                .containsOnly(sealed);
        assertThat(new Holder(value, "x").toString()).isEqualTo("Holder[value=" + sealed + ", other=x]");
        assertThat(List.of(List.of(value), Map.of("a", value), Set.of(value)).toString())
                .satisfies(text -> clean(text, value));
        assertThat(printed.toString()).contains(sealed).satisfies(text -> clean(text, value));
    }

    @ParameterizedTest
    @MethodSource("all")
    void logsSayOnlyTheType(Guarded value) throws Exception {
        var formatter = new JsonFormatter();
        var plain = new ExtLogRecord(Level.INFO, "taken number=%s", ExtLogRecord.FormatStyle.PRINTF, "t");
        plain.setParameters(new Object[] {value});
        plain.setThrown(new IllegalStateException(String.valueOf(value)));
        plain.putMdc("number", String.valueOf(value));

        var json = formatter.format(plain);

        assertThat(json).contains("[sealed]").satisfies(text -> clean(text, value));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noJsonIsEverWritten(Guarded value) {
        var ours = JsonMapper.builder().addModule(new PersonalJson()).build();
        for (var held : List.of(value, new Holder(value, "x"), List.of(value), Map.of("k", value))) {
            assertThatThrownBy(() -> ours.writeValueAsString(held))
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessageContaining("is never written to JSON")
                    .satisfies(refused -> clean(Objects.toString(refused.getMessage()), value));
            assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(held))
                    .isInstanceOf(JsonProcessingException.class)
                    .satisfies(refused -> clean(Objects.toString(refused.getMessage()), value));
        }
        assertThatThrownBy(() -> EventJson.write(new Wire(value))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void evenAMapperThatLooksIntoPrivateFieldsFindsNothing(Guarded value) throws Exception {
        var nosy = JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();

        assertThat(nosy.writeValueAsString(new Holder(value, "x"))).satisfies(text -> clean(text, value));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noObjectStreamTakesIt(Guarded value) {
        assertThat(value).isNotInstanceOf(Serializable.class);
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(value))
                .isInstanceOf(NotSerializableException.class)
                .satisfies(refused -> clean(Objects.toString(refused.getMessage()), value));
    }

    @Test
    void typedTextIsReadFromJsonAndRefusedWithoutBeingQuoted() throws Exception {
        var json = JsonMapper.builder().addModule(new PersonalJson()).build();

        assertThat(json.readValue("\"999 000 0018\"", TypedPersonal.class).revealed())
                .isEqualTo("999 000 0018");
        assertThat(json.readValue("9990000018", TypedPersonal.class).revealed()).isEqualTo("9990000018");
        assertThatThrownBy(() -> json.readValue("[\"9990000018\"]", TypedPersonal.class))
                .isInstanceOf(JsonProcessingException.class)
                .satisfies(refused -> clean(Objects.toString(refused.getMessage()), NUMBER));
    }

    @Test
    void equalOnlyToTheSameTextOfTheSameType() {
        assertThat(NUMBER).isEqualTo(NhsNumber.parse("999-000-0018").orElseThrow());
        assertThat(NUMBER).isNotEqualTo(NhsNumber.parse("9912003888").orElseThrow());
        assertThat((Object) NUMBER).isNotEqualTo(TypedPersonal.of("9990000018"));
        assertThat(new HashSet<>(List.of(NUMBER, NhsNumber.parse("9912003888").orElseThrow())))
                .hasSize(2)
                .contains(NhsNumber.parse("9990000018").orElseThrow());
    }

    @Test
    void datesOfBirthAreRealDaysOfLivingPeople() {
        assertThat(DateOfBirth.parse("1951-02-29", TODAY)).isEmpty();
        assertThat(DateOfBirth.parse("1879-12-31", TODAY)).isEmpty();
        assertThat(DateOfBirth.parse("2026-09-15", TODAY)).isEmpty();
        var born = DateOfBirth.parse("1951-09-15", TODAY).orElseThrow();
        assertThat(born.revealedDay()).isEqualTo(LocalDate.of(1951, 9, 15));
        assertThat(born.ageOn(TODAY)).isEqualTo(74);
    }

    @Test
    void namesAreOneTidyLine() {
        assertThat(PersonName.parse("  Quentin \t Invented ").orElseThrow().revealed())
                .isEqualTo("Quentin Invented");
        assertThat(PersonName.parse("   ")).isEmpty();
        assertThat(PersonName.parse("x".repeat(201))).isEmpty();
        assertThat(PersonName.parse("x\u0000y")).isEmpty();
    }

    private static void clean(String text, Guarded value) {
        assertThat(text).doesNotContain(value.revealed(), "9990000018", "999 000 0018", "1951-03-04", "Quentin");
    }
}
