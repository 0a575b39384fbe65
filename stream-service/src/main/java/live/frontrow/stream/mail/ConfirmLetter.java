package live.frontrow.stream.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.site.Site;

/** Asks whoever reads an address whether they want mail there. */
@ApplicationScoped
class ConfirmLetter {

    private static final String TEXT = """
            Somebody, hopefully you, wants to be told of shows of %1$s at this address.

            If that was you, open this link and say yes; it works for a day:
            %2$s

            If not, there is nothing to do: without your yes nothing more comes.
            """;

    private final Pool pool;
    private final Site site;

    ConfirmLetter(Pool pool, Site site) {
        this.pool = pool;
        this.site = site;
    }

    Uni<Letter> to(String address, Secret secret) {
        String link = site.address("/notices/confirm/" + secret.reveal());
        return pool.query("select name from channel")
                .execute()
                .map(rows -> Rows.first(rows, row -> row.getString("name")))
                .map(channel -> {
                    String text = TEXT.formatted(channel, link);
                    return new Letter(
                            address, "Mail from " + channel + "?", text, Html.of(text, link), Letter.BY_ITSELF);
                });
    }
}
