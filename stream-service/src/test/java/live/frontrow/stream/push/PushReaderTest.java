package live.frontrow.stream.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import live.frontrow.common.test.PushReader;
import org.junit.jupiter.api.Test;

class PushReaderTest {

    /** The example of RFC 8291 §5 and its appendix: what our stand-in for a browser must be able to read. */
    @Test
    void shouldReadTheExampleOfTheStandard() throws Exception {
        PushReader browser = new PushReader(
                key("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"),
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        byte[] body = bytes(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
                        + "EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
        assertThat(browser.read(body)).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void shouldReadWhatIsWrittenForIt() {
        PushReader browser = PushReader.create();
        byte[] body = MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(browser.p256dh(), browser.secret()),
                        com.zerodeplibs.webpush.PushMessage.ofUTF8("Ünd so weiter 🎈"))
                .toBytes();
        assertThat(browser.read(body)).isEqualTo("Ünd so weiter 🎈");
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static PrivateKey key(String text) throws Exception {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(
                        new BigInteger(1, bytes(text)), curve.getParameterSpec(ECParameterSpec.class)));
    }
}
