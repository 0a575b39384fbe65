package live.frontrow.local.acme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * How it is with the certificate, for {@code status}.
 *
 * @param issuer who vouches for it, as it says; null: nobody, so browsers warn
 * @param until when it ends (ISO 8601)
 * @param trouble why there is no newer one, though one was asked for
 * @param next when that is tried again (ISO 8601)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateReport(String issuer, String until, String trouble, String next) {

    /** Of a folder with {@code frontrow.crt}; empty where none can be read. */
    public static Optional<CertificateReport> of(Path folder) {
        return of(folder, Instant.now());
    }

    static Optional<CertificateReport> of(Path folder, Instant now) {
        try {
            X509Certificate leaf =
                    new CertificateFiles(folder.resolve("frontrow.crt"), folder.resolve("frontrow.key")).leaf();
            // Whoever puts a good one there has mended it.
            boolean wanted = OwnCertificate.is(leaf) || !now.isBefore(Renewal.from(leaf));
            Optional<Attempts> failed =
                    Attempts.read(attempts(folder)).filter(attempts -> wanted && attempts.failures() > 0);
            return Optional.of(new CertificateReport(
                    OwnCertificate.is(leaf)
                            ? null
                            : leaf.getIssuerX500Principal().getName(),
                    leaf.getNotAfter().toInstant().toString(),
                    failed.map(Attempts::trouble).orElse(null),
                    failed.map(attempts -> attempts.next().toString()).orElse(null)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Path attempts(Path folder) {
        return folder.resolve("acme/attempts.json");
    }
}
