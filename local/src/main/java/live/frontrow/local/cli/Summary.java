package live.frontrow.local.cli;

import live.frontrow.local.acme.CertificateReport;
import live.frontrow.local.installation.Status;

/** Where everything is, for people. */
final class Summary {

    private Summary() {}

    static String of(Status status) {
        StringBuilder text = new StringBuilder("\n");
        line(text, "Web", status.web());
        line(text, "Studio", status.web() + "/studio");
        line(text, "RTMP server", status.rtmp());
        if (status.rtmp2() != null) {
            line(text, "RTMP server 2", status.rtmp2());
        }
        if (status.rtmps() != null) {
            line(text, "RTMPS server", status.rtmps());
        }
        if (status.certificate() != null) {
            line(text, "Certificate", words(status.certificate()));
        }
        line(text, "Stream key", status.streamKey() == null ? "make one in the studio" : status.streamKey());
        for (Status.Person person : status.accounts()) {
            line(text, person.role(), person.user() + " / " + person.password());
        }
        return text.append('\n').toString();
    }

    private static String words(CertificateReport certificate) {
        String good = certificate.issuer() == null
                ? "of our own making, so browsers warn"
                : "good until " + certificate.until();
        return certificate.trouble() == null
                ? good
                : good + "; NO NEW ONE: " + certificate.trouble() + " Next attempt after " + certificate.next();
    }

    private static void line(StringBuilder text, String name, String value) {
        String label = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        text.append(String.format("  %-14s %s%n", label, value));
    }
}
