package live.frontrow.stream.push;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Finds the address that a message goes to. Whoever asks connects to just that one: a second look-up could say something else. */
@ApplicationScoped
class HostNames {

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    /** An address of this endpoint; null when the name leads, in part or as a whole, to where no push service is. */
    Uni<InetAddress> of(PushEndpoint endpoint) {
        return Uni.createFrom()
                .item(() -> endpoint.host())
                .map(HostNames::all)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .map(all -> endpoint.own() || all.stream().allMatch(PublicAddress::is) ? all.getFirst() : null);
    }

    private static List<InetAddress> all(String host) {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }
}
