package live.frontrow.local.acme;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the files of a certificate good. Whatever goes wrong, the one that is there stays; it is said once for each attempt, and
 * kept for {@code status}.
 */
public final class Renewer implements AutoCloseable {

    private static final Duration YESTERDAY = Duration.ofDays(1);

    private final AcmeSettings settings;
    private final CertificateFiles files;
    private final Path attemptsFile;
    private final Authority authority;
    private final PlainHttp door;
    private final InstantSource clock;
    private final Consumer<String> log;
    private final InetSocketAddress address;
    private Attempts attempts;
    /** Whether what is there was ordered for another name, or elsewhere: of an authority for trials, say. */
    private boolean ofOthers;

    /**
     * For a folder with {@code frontrow.crt} and {@code frontrow.key}.
     *
     * @param address where port 80 leads to
     * @param log takes what there is to say, a line at a time; no secret
     */
    public Renewer(AcmeSettings settings, Path folder, InetSocketAddress address, Consumer<String> log)
            throws IOException {
        this(
                settings,
                folder,
                address,
                new AcmeAuthority(settings, folder.resolve("acme/account.key")),
                InstantSource.system(),
                log);
    }

    Renewer(
            AcmeSettings settings,
            Path folder,
            InetSocketAddress address,
            Authority authority,
            InstantSource clock,
            Consumer<String> log)
            throws IOException {
        this.settings = settings;
        this.files = files(folder);
        this.attemptsFile = CertificateReport.attempts(folder);
        this.authority = authority;
        this.door = new PlainHttp("https://" + settings.domain());
        this.clock = clock;
        this.log = log;
        this.address = address;
        Optional<Attempts> kept = Attempts.read(attemptsFile);
        this.attempts = Attempts.going(kept, settings).started();
        this.ofOthers = kept.isPresent() && !kept.get().isFor(settings);
    }

    /** There is a certificate afterwards, be it one of our own, if there was none. */
    public static void prepare(AcmeSettings settings, Path folder) throws IOException {
        CertificateFiles files = files(folder);
        if (!files.present()) {
            KeyPair keys = Keys.make();
            // A browser whose clock is behind would name that first.
            Instant from = Instant.now().minus(YESTERDAY);
            files.write(keys, OwnCertificate.make(keys, settings.domain(), from));
        }
    }

    private static CertificateFiles files(Path folder) {
        return new CertificateFiles(folder.resolve("frontrow.crt"), folder.resolve("frontrow.key"));
    }

    /** Whether browsers warn people of it: then everything else can wait for a better one. */
    public boolean unknown() throws IOException {
        return OwnCertificate.is(files.leaf());
    }

    /** Answers on port 80 from now on, and orders a certificate if it is time. */
    public void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String closed = open();
        try {
            if (!now.isBefore(attempts.next()) && (ofOthers || Renewal.due(files.leaf(), settings.domain(), now))) {
                order(now, closed);
            }
        } catch (IOException e) {
            log.accept("The certificate in tls/ cannot be looked at: " + e.getMessage());
        }
    }

    /** Why nobody can be answered; null when somebody can. */
    private String open() {
        try {
            door.open(address);
            return null;
        } catch (IOException e) {
            return "Nothing can listen on port " + address.getPort() + " of this machine: " + e.getMessage() + ".";
        }
    }

    private void order(Instant now, String closed) throws IOException {
        try {
            X509Certificate ordered = ordered(closed, now);
            attempts = Attempts.none(settings);
            ofOthers = false;
            log.accept(now + " The certificate for " + settings.domain() + " is new, and good until "
                    + ordered.getNotAfter().toInstant());
        } catch (Refusal refusal) {
            attempts = attempts.failed(now, refusal);
            log.accept(now + " No new certificate for " + settings.domain() + ". " + refusal.getMessage()
                    + " The one from before stays; next attempt after " + attempts.next());
        }
        attempts.write(attemptsFile);
    }

    private X509Certificate ordered(String closed, Instant now) throws Refusal {
        if (closed != null) {
            throw new Refusal(closed, null);
        }
        try {
            List<X509Certificate> chain = authority.certify(files.keys(), door);
            files.renew(chain);
            if (Renewal.due(chain.getFirst(), settings.domain(), now)) {
                // Or it would be ordered again at once, until the authority has had enough.
                throw new Refusal(
                        "What the authority gave would have to be renewed at once: it is for another name, or its time"
                                + " does not fit this machine's clock.",
                        null);
            }
            return chain.getFirst();
        } catch (IOException | RuntimeException e) {
            // A full disk, or what nobody thought of: as good a reason to ask less often.
            throw new Refusal("It could not be ordered or written: " + e, e);
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
