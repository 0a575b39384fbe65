package live.frontrow.local.acme;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Security;
import live.frontrow.local.process.PrivateFiles;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.shredzone.acme4j.util.KeyPairUtils;

/** Private keys in files. Those made here are P-256, which every authority and every browser takes. */
final class Keys {

    static {
        // What reads the files asks for it by name.
        Security.addProvider(new BouncyCastleProvider());
    }

    private Keys() {}

    /** By its own maker too: of others the file would lack what the public key is. */
    static KeyPair make() {
        return KeyPairUtils.createECKeyPair("secp256r1");
    }

    /** What was made at the first time. */
    static KeyPair readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            StringWriter text = new StringWriter();
            KeyPairUtils.writeKeyPair(make(), text);
            PrivateFiles.directory(file.toAbsolutePath().getParent());
            PrivateFiles.write(file, text.toString());
        }
        try (Reader in = Files.newBufferedReader(file)) {
            return KeyPairUtils.readKeyPair(in);
        }
    }

    /** Of any kind and form that needs no password. */
    static PrivateKey read(Path file) throws IOException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        try (PEMParser parser = new PEMParser(Files.newBufferedReader(file))) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                if (object instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
                if (object instanceof PEMKeyPair pair) {
                    return converter.getPrivateKey(pair.getPrivateKeyInfo());
                }
            }
        }
        throw new IOException(file + " holds no private key that can be read without a password");
    }
}
