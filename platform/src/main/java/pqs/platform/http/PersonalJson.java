package pqs.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import pqs.platform.personal.Guarded;
import pqs.platform.personal.TypedPersonal;

/**
 * What is personal in JSON: {@link TypedPersonal} is read, so that a posted number is guarded from the first moment; nothing
 * guarded is ever written. An answer that is meant to show something holds its {@code revealed()} text, where one can see it.
 */
public final class PersonalJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public PersonalJson() {
        super("personal");
        addSerializer(new Refusing());
        addDeserializer(TypedPersonal.class, new Reading());
    }

    private static final class Refusing extends StdSerializer<Guarded> {

        private static final long serialVersionUID = 1L;

        Refusing() {
            super(Guarded.class);
        }

        @Override
        public void serialize(Guarded value, JsonGenerator json, SerializerProvider context) throws IOException {
            throw JsonMappingException.from(
                    json,
                    value.getClass().getSimpleName()
                            + " is never written to JSON; where somebody may read it, write what revealed() returns");
        }
    }

    private static final class Reading extends StdDeserializer<TypedPersonal> {

        private static final long serialVersionUID = 1L;

        Reading() {
            super(TypedPersonal.class);
        }

        /** A bare number is taken too; what is neither is refused without being quoted. */
        @Override
        public TypedPersonal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.currentToken().isScalarValue()) {
                context.reportInputMismatch(this, "not a text");
            }
            return TypedPersonal.of(json.getText());
        }

        @Override
        public TypedPersonal getNullValue(DeserializationContext context) {
            return TypedPersonal.NOTHING;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return TypedPersonal.NOTHING;
        }
    }
}
