package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"EC,256", "RSA,2048"})
    void shouldReadWhatCloudFrontVerifies(String algorithm, int bits) {
        KeyPair pair = CloudFrontKeys.of(algorithm, bits);
        assertThat(SigningKey.read(CloudFrontKeys.write(folder.resolve("key.pem"), pair)))
                .isEqualTo(pair.getPrivate());
    }

    @ParameterizedTest
    @CsvSource({"EC,384", "RSA,3072", "Ed25519,255"})
    void shouldRefuseWhatItDoesNot(String algorithm, int bits) {
        Path file = CloudFrontKeys.write(folder.resolve("key.pem"), CloudFrontKeys.of(algorithm, bits));
        assertThatThrownBy(() -> SigningKey.read(file)).hasMessageStartingWith("FRONTROW_CLOUDFRONT_KEY is no PKCS#8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n"
            })
    void shouldRefuseAnythingElseAndNotSayWhatItIs(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), text);
        assertThatThrownBy(() -> SigningKey.read(file))
                .hasMessage("FRONTROW_CLOUDFRONT_KEY is no PKCS#8 PEM file with an EC P-256 or RSA-2048 key");
    }

    @Test
    void shouldSayThatTheFileIsNotThere() {
        Path file = folder.resolve("none.pem");
        assertThatThrownBy(() -> SigningKey.read(file)).hasMessage("FRONTROW_CLOUDFRONT_KEY cannot be read");
    }
}
