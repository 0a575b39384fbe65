package live.frontrow.local.acme;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates of an authority that is none. */
final class Issued {

    private static final KeyPair AUTHORITY = Keys.make();

    private Issued() {}

    static X509Certificate to(KeyPair keys, String domain, Instant from, Duration life) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=Authority"),
                    BigInteger.valueOf(from.getEpochSecond()),
                    Date.from(from),
                    Date.from(from.plus(life)),
                    new X500Name("CN=" + domain),
                    keys.getPublic());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, domain)));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(
                            new JcaContentSignerBuilder("SHA256withECDSA").build(AUTHORITY.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
