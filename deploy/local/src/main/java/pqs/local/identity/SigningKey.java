package pqs.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import pqs.local.data.PrivateFile;

/**
 * The key that signs tokens: made once for a data folder, so that sessions outlive a restart, and never the one that the
 * library ships, which anyone could sign with.
 */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            var key =
                    new RSAKeyGenerator(BITS).keyID(IdentityProvider.ISSUER_ID).generate();
            PrivateFile.write(file, key.toJSONString());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key in " + file + " cannot be read or written", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(
                    "the signing key in " + file + " is no key: delete the file to have a new one", e);
        }
    }
}
