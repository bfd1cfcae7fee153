package pqs.local.data;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passwords and keys of one data folder: each is made by chance when first asked for and the same ever after. There is no
 * default that could find its way into production.
 */
public final class Secrets {

    /** 32 bytes are 43 characters, more than the 32 that the services' session encryption asks for. */
    private static final int BYTES = 32;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, String> secrets;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Map<String, String> secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    public static Secrets in(Path file) {
        try {
            return new Secrets(
                    file,
                    Files.exists(file)
                            ? JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, String>>() {})
                            : new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets in " + file + " cannot be read", e);
        }
    }

    public synchronized String of(String name) {
        var known = secrets.get(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secrets.put(name, secret);
        keep();
        return secret;
    }

    private void keep() {
        try {
            PrivateFile.write(file, JSON.writeValueAsString(secrets));
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets cannot be kept in " + file, e);
        }
    }
}
