package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import live.frontrow.stream.mail.AddressBook;
import live.frontrow.stream.mail.Post;
import live.frontrow.stream.push.BrowserBook;
import live.frontrow.stream.push.BrowserView;
import live.frontrow.stream.push.PushKey;
import live.frontrow.stream.time.Now;
import live.frontrow.stream.wish.Wish;
import live.frontrow.stream.wish.WishBook;
import live.frontrow.stream.wish.WishRules;

/** What a person says of how they want to be told. */
@ApplicationScoped
public class MineService {

    private final Pool pool;
    private final WishBook wishes;
    private final AddressBook addresses;
    private final BrowserBook browsers;
    private final Post post;
    private final PushKey key;

    MineService(Pool pool, WishBook wishes, AddressBook addresses, BrowserBook browsers, Post post, PushKey key) {
        this.pool = pool;
        this.wishes = wishes;
        this.addresses = addresses;
        this.browsers = browsers;
        this.post = post;
        this.key = key;
    }

    Uni<Mine> of(String person) {
        return wishes.of(pool, person).chain(wish -> addresses
                .of(pool, person, post.open(), Now.get())
                .chain(mail -> browsers.of(pool, person)
                        .map(all -> new Mine(wish, mail, new BrowserView.State(key.open(), all)))));
    }

    Uni<Mine> wish(String person, Wish wish) {
        return wishes.write(pool, person, WishRules.checked(wish)).chain(() -> of(person));
    }

    /** Everything about how this person is told goes: wishes, addresses, browsers, and what they were told. */
    public Uni<Void> forget(String person) {
        return pool.withTransaction(db -> wishes.forget(db, person)
                .chain(() -> addresses.forget(db, person))
                .chain(() -> browsers.forget(db, person))
                .chain(() ->
                        db.preparedQuery("delete from notice where person = $1").execute(Tuple.of(person)))
                .replaceWithVoid());
    }
}
