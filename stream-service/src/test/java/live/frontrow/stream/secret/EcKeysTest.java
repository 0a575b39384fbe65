package live.frontrow.stream.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class EcKeysTest {

    @RepeatedTest(20)
    void shouldFindThePublicKey() throws GeneralSecurityException {
        // Given
        KeyPair pair = pair("secp256r1");
        // When
        ECPublicKey found = EcKeys.publicKey((ECPrivateKey) pair.getPrivate());
        // Then
        assertThat(found.getW()).isEqualTo(((ECPublicKey) pair.getPublic()).getW());
    }

    @Test
    void shouldReadPem() throws GeneralSecurityException {
        KeyPair pair = pair("secp256r1");
        assertThat(EcKeys.parse(pem(pair)).getS()).isEqualTo(((ECPrivateKey) pair.getPrivate()).getS());
    }

    @Test
    void shouldRefuseOtherCurvesAndOtherText() throws GeneralSecurityException {
        String larger = pem(pair("secp384r1"));
        assertThatThrownBy(() -> EcKeys.parse(larger)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> EcKeys.parse("hello")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> EcKeys.parse("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
