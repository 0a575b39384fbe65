package live.frontrow.rtmpfront.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Commands;

/** A certificate that its owner signed, as the two PEM files that an operator has. */
record Certificates(Path certificate, Path key) {

    private static final String PASSWORD = "not-a-secret";

    static Certificates in(Path folder, String name) throws IOException {
        Path store = folder.resolve(name + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        Commands.run("keytool", command, Map.of(), folder, Commands.LIMIT);
        try (InputStream file = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD.toCharArray());
            Path certificate = folder.resolve(name + ".crt");
            Path key = folder.resolve(name + ".key");
            pem(certificate, "CERTIFICATE", keys.getCertificate("it").getEncoded());
            pem(key, "PRIVATE KEY", keys.getKey("it", PASSWORD.toCharArray()).getEncoded());
            return new Certificates(certificate, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pem(Path file, String what, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, body));
    }
}
