package live.frontrow.local.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import live.frontrow.local.process.PrivateFiles;
import live.frontrow.local.process.Secrets;

/** Secrets of an installation, generated once, one file each, readable by the owner only. */
final class SecretStore {

    private static final int LENGTH = 40;
    private static final int LINE = 64;

    private final Path folder;

    SecretStore(Path folder) {
        this.folder = folder;
    }

    /** The secret of that name: base62, so that it fits into addresses, SQL and configuration files. */
    String word(String name) {
        return read(name).orElseGet(() -> write(name, Secrets.random(LENGTH)));
    }

    /** Something for people to type: shorter. */
    String password(String user) {
        String name = "password-" + user;
        return read(name).orElseGet(() -> write(name, Secrets.random(16)));
    }

    /** A file with a private key: EC P-256, PKCS#8, PEM. */
    Path key(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(name, newKey());
        }
        return file;
    }

    Optional<String> read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(String name, String secret) {
        try {
            Path file = folder.resolve(name);
            PrivateFiles.directory(file.getParent());
            PrivateFiles.write(file, secret);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
