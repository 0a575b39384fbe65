package live.frontrow.stream.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The mail server that sends for this installation. Without a host no mail is sent, and pages say so. */
@ConfigMapping(prefix = "frontrow.mail")
interface MailConfig {

    /** Name of the server. */
    Optional<String> host();

    /** Its port: 587 with STARTTLS, 465 with TLS from the first byte. */
    @WithDefault("587")
    int port();

    /** Whether TLS begins with the first byte. */
    @WithDefault("false")
    boolean tls();

    /** {@code REQUIRED}, {@code OPTIONAL} or {@code DISABLED}, where TLS does not begin with the first byte. */
    @WithDefault("REQUIRED")
    String starttls();

    /** Who signs in there; nobody unless set. */
    Optional<String> username();

    /** Their password. */
    Optional<String> password();

    /** Whom mails are from, as {@code Ana <shows@example.org>}. */
    Optional<String> from();
}
