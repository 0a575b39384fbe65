package live.frontrow.local.installation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import live.frontrow.local.acme.CertificateReport;
import live.frontrow.local.keycloak.Account;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ProcessIdentity;

/**
 * What {@code status --json} prints; other tools rely on the names.
 *
 * @param web address for browsers
 * @param rtmp address for broadcasters
 * @param rtmp2 address of the second MediaMTX, with {@code --replicas 2}
 * @param rtmps the same in TLS, with a certificate
 * @param certificate how that is, with one
 * @param streamKey the first key while it is valid
 * @param accounts people that exist from the beginning
 * @param components what runs
 */
public record Status(
        String web,
        String rtmp,
        @JsonInclude(JsonInclude.Include.NON_NULL) String rtmp2,
        @JsonInclude(JsonInclude.Include.NON_NULL) String rtmps,
        @JsonInclude(JsonInclude.Include.NON_NULL) CertificateReport certificate,
        String streamKey,
        List<Person> accounts,
        List<Running> components) {

    /** Whoever asks for the status while parts are away wants to see just that. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Somebody to sign in as. */
    public record Person(String user, String password, String role) {

        static Person of(Account account) {
            return new Person(account.user(), account.password(), account.role());
        }
    }

    /**
     * A part.
     *
     * @param name as {@code logs} takes it
     * @param pid 0 when it does not run
     * @param healthy whether it does its work
     * @param pssBytes its memory with that of its children; null when the system does not tell
     */
    public record Running(String name, long pid, boolean healthy, Long pssBytes) {}

    /** A look at everything, now. */
    public static Status of(Installation installation) {
        List<Part> parts = Stream.concat(installation.parts().stream(), installation.broadcast().stream())
                .filter(part -> part.component().attach() || !part.name().equals("broadcast"))
                .toList();
        List<Running> components = new ArrayList<>(
                parts.parallelStream().map(part -> running(part.component())).toList());
        ProcessIdentity.read(Supervisor.identity(installation.home()))
                .filter(ProcessIdentity::running)
                .ifPresent(self -> components.add(
                        new Running("supervisor", self.pid(), true, Memory.pssBytes(self.pid(), false))));
        List<String> rtmp = installation.rtmp();
        return new Status(
                installation.web(),
                rtmp.getFirst(),
                rtmp.size() > 1 ? rtmp.get(1) : null,
                installation.rtmps().orElse(null),
                CertificateReport.of(installation.home().tls()).orElse(null),
                streamKey(installation).orElse(null),
                installation.accounts().stream().map(Person::of).toList(),
                List.copyOf(components));
    }

    /** The memory of all of it, in bytes; null when that of one of them is not known. */
    public Long allPssBytes() {
        return Memory.sum(components.stream().map(Running::pssBytes).toList());
    }

    /** Whether everything that belongs to the installation runs and does its work. */
    public boolean healthy() {
        return components.stream().allMatch(Running::healthy);
    }

    private static Running running(Component component) {
        long pid = component.pid().orElse(0L);
        return new Running(component.name(), pid, component.healthy(), Memory.pssBytes(pid, true));
    }

    /** The last known answer stands when nobody can be asked. */
    private static Optional<String> streamKey(Installation installation) {
        SecretStore secrets = installation.secrets();
        Optional<String> remembered = FirstKey.remembered(secrets);
        if (remembered.isEmpty()) {
            return remembered;
        }
        return CompletableFuture.supplyAsync(
                        () -> FirstKey.valid(secrets, FirstKey.creator(installation)), Thread::startVirtualThread)
                .completeOnTimeout(remembered, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(gatewayAway -> remembered)
                .join();
    }
}
