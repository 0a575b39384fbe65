package live.frontrow.stream.push;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;
import live.frontrow.stream.wish.WishBook;

/** Which browsers a person is told in. */
@ApplicationScoped
class BrowserService {

    private final Pool pool;
    private final BrowserBook browsers;
    private final WishBook wishes;
    private final PushKey key;
    private final PushConfig config;
    private final HostNames names;

    BrowserService(Pool pool, BrowserBook browsers, WishBook wishes, PushKey key, PushConfig config, HostNames names) {
        this.pool = pool;
        this.browsers = browsers;
        this.wishes = wishes;
        this.key = key;
        this.config = config;
        this.names = names;
    }

    /** This browser, too. Its endpoint is looked at now, so that a wrong one is refused clearly, and again whenever something goes there. */
    Uni<BrowserView.State> add(String person, NewBrowser wanted) {
        if (key.open() == null) {
            throw new ProblemException(StreamProblem.PUSH_NOT_SET_UP, "This installation has no key for web push yet.");
        }
        Browser browser = wanted.checked();
        PushEndpoint endpoint = PushEndpoint.of(wanted.endpoint(), config.own()).orElseThrow(BrowserService::refusal);
        return names.of(endpoint)
                .onFailure()
                .transform(failure -> refusal())
                .onItem()
                .ifNull()
                .failWith(BrowserService::refusal)
                .chain(address ->
                        pool.withTransaction(db -> wishes.begin(db, person, wanted.timeZone(), wanted.language())
                                .chain(() -> browsers.add(db, person, browser, wanted.label(), Now.get()))))
                .chain(() -> of(person));
    }

    Uni<BrowserView.State> remove(String person, UUID id) {
        return browsers.remove(pool, person, id).chain(() -> of(person));
    }

    private Uni<BrowserView.State> of(String person) {
        return browsers.of(pool, person).map(all -> new BrowserView.State(key.open(), all));
    }

    private static ProblemException refusal() {
        return new ProblemException(
                StreamProblem.PUSH_ADDRESS_REFUSED,
                "The endpoint must be an https address, on the usual port, of a server on the public internet.");
    }
}
