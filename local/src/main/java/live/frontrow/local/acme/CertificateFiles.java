package live.frontrow.local.acme;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import live.frontrow.local.process.PrivateFiles;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/**
 * Certificate and key as gateway and rtmp-front read them. The key stays the same from one certificate to the next: so only one
 * file ever changes, at once, and at no moment do the two not belong together.
 *
 * @param certificate the certificate, then those that lead to it (PEM)
 * @param key its key (PEM)
 */
record CertificateFiles(Path certificate, Path key) {

    /** Whether both are there. */
    boolean present() {
        return Files.isRegularFile(certificate) && Files.isRegularFile(key);
    }

    /** The certificate itself. */
    X509Certificate leaf() throws IOException {
        try (InputStream in = Files.newInputStream(certificate)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (GeneralSecurityException e) {
            throw new IOException(certificate + " holds no certificate", e);
        }
    }

    /** The key with what the certificate says about it. */
    KeyPair keys() throws IOException {
        return new KeyPair(leaf().getPublicKey(), Keys.read(key));
    }

    /** The first pair. */
    void write(KeyPair keys, X509Certificate first) throws IOException {
        PrivateFiles.directory(key.toAbsolutePath().getParent());
        PrivateFiles.write(key, pem(new JcaPKCS8Generator(keys.getPrivate(), null)));
        renew(List.of(first));
    }

    /** Another certificate for the same key. */
    void renew(List<X509Certificate> chain) throws IOException {
        PrivateFiles.write(certificate, pem(chain.toArray()));
    }

    private static String pem(Object... objects) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        }
        return text.toString();
    }
}
