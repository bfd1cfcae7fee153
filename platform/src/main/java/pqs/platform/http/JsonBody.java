package pqs.platform.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import pqs.platform.fault.Fault;
import pqs.platform.fault.Refused;

/** A JSON body is bounded, is UTF-8, holds no NUL character and is there; else it is refused before anything reads it. */
@Provider
public class JsonBody implements ReaderInterceptor {

    private final int bytesMax;

    JsonBody(@ConfigProperty(name = "pqs.http.json-bytes-max") int bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var type = context.getMediaType();
        if (type == null || !(type.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !type.isWildcardType())) {
            return context.proceed();
        }
        var bytes = context.getInputStream().readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw new TooLarge(bytesMax);
        }
        requireUtf8(bytes);
        requireNoNul(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        var read = context.proceed();
        if (read == null) {
            throw invalid("missing-body", "The request has no body. Send a JSON object.");
        }
        return read;
    }

    private static void requireUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw invalid("not-utf-8", "The body is not valid UTF-8.");
        }
    }

    private static void requireNoNul(byte[] bytes) {
        var faults = NulInJson.faults(bytes);
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    private static Refused invalid(String code, String message) {
        return invalid(List.of(new Fault("body", code, message)));
    }

    private static Refused invalid(List<Fault> faults) {
        return Refused.invalid(InputFaults.INVALID.code(), InputFaults.INVALID.title(), faults);
    }
}
