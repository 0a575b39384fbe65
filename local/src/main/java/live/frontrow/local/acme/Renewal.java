package live.frontrow.local.acme;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** When a certificate is replaced: when a third of its life is left, which is a month of three, and two days of six. */
final class Renewal {

    private static final int PART_LEFT = 3;

    /** Kind of name, in a certificate's list of other names: RFC 5280, section 4.2.1.6. */
    private static final int DNS = 2;

    private Renewal() {}

    /** From then on. */
    static Instant from(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        return end.minus(
                Duration.between(certificate.getNotBefore().toInstant(), end).dividedBy(PART_LEFT));
    }

    /** Also at once, where it is nobody's or another name's. */
    static boolean due(X509Certificate certificate, String domain, Instant now) {
        return OwnCertificate.is(certificate) || !names(certificate, domain) || !now.isBefore(from(certificate));
    }

    private static boolean names(X509Certificate certificate, String domain) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.contains(List.of(DNS, domain));
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}
