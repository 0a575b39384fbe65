package live.frontrow.local.acme;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import live.frontrow.local.process.ComponentException;

/**
 * Whose certificate is ordered where.
 *
 * @param domain the name that people type
 * @param mail whom the authority may write to
 * @param directory the authority's own address
 */
public record AcmeSettings(String domain, String mail, URI directory) {

    /** Mail address; with it a certificate is ordered. */
    public static final String MAIL = "FRONTROW_ACME";

    private static final String DIRECTORY = "FRONTROW_ACME_DIRECTORY";
    private static final String LETS_ENCRYPT = "https://acme-v02.api.letsencrypt.org/directory";

    /** As the environment says; empty: nobody asked for it. */
    public static Optional<AcmeSettings> of(String publicUrl, Map<String, String> environment) {
        String mail = environment.getOrDefault(MAIL, "").strip();
        if (mail.isEmpty()) {
            return Optional.empty();
        }
        if (!mail.matches("[^@\\s]+@[^@\\s]+")) {
            throw new ComponentException(MAIL + "=" + mail + " is no mail address");
        }
        if (!publicUrl.startsWith("https://") || URI.create(publicUrl).getHost() == null) {
            throw new ComponentException("With " + MAIL + ", FRONTROW_PUBLIC_URL has to be https://NAME");
        }
        String directory = environment.getOrDefault(DIRECTORY, "").strip();
        try {
            return Optional.of(new AcmeSettings(
                    name(publicUrl), mail, URI.create(directory.isEmpty() ? LETS_ENCRYPT : directory)));
        } catch (IllegalArgumentException e) {
            throw new ComponentException(DIRECTORY + "=" + directory + " is no address", e);
        }
    }

    /** As a certificate has it. */
    private static String name(String publicUrl) {
        return URI.create(publicUrl).getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }
}
