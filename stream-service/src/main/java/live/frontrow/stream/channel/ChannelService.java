package live.frontrow.stream.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.BiFunction;
import live.frontrow.common.picture.PictureDesk;
import live.frontrow.common.picture.StoredPicture;
import live.frontrow.common.problem.ProblemException;

/** What the creator does with the channel; each change is one transaction. */
@ApplicationScoped
class ChannelService {

    private final Pool pool;
    private final ChannelRepository channels;
    private final PictureDesk desk;

    /** The newest page that was asked for: rendering it for each visitor would be a way to keep us busy. */
    private volatile Rendered rendered = new Rendered("", "");

    ChannelService(Pool pool, ChannelRepository channels, PictureDesk desk) {
        this.pool = pool;
        this.channels = channels;
        this.desk = desk;
    }

    Uni<ChannelView> get() {
        return channels.read(pool).map(this::view);
    }

    Uni<ChannelView> edit(ChannelPatch patch) {
        return change((db, channel) -> {
            ChannelSettings settings = ChannelRules.checked(patch.applyTo(channel.settings()));
            return settings.equals(channel.settings()) ? unchanged(channel) : channels.write(db, settings);
        });
    }

    /** The about page as it would look. */
    AboutPreview preview(AboutText text) {
        return new AboutPreview(AboutHtml.of(ChannelRules.checkedAbout(text.about())));
    }

    /** The picture with this hash, or a {@code not-found} problem. */
    Uni<StoredPicture> picture(Picture picture, String hash) {
        return channels.picture(pool, picture).invoke(file -> {
            if (file == null || !hash.equals(file.hash())) {
                throw ProblemException.notFound("picture");
            }
        });
    }

    Uni<ChannelView> put(Picture picture, byte[] upload) {
        return desk.encoded(upload, picture.shape())
                .chain(file -> change((db, channel) -> Objects.equals(hash(channel, picture), file.hash())
                        ? unchanged(channel)
                        : channels.put(db, picture, file)));
    }

    Uni<ChannelView> remove(Picture picture) {
        return change(
                (db, channel) -> hash(channel, picture) == null ? unchanged(channel) : channels.remove(db, picture));
    }

    private Uni<ChannelView> change(BiFunction<SqlConnection, Channel, Uni<Channel>> work) {
        return pool.withTransaction(db -> channels.locked(db).chain(channel -> work.apply(db, channel)))
                .map(this::view);
    }

    private ChannelView view(Channel channel) {
        String about = channel.settings().about();
        Rendered page = rendered;
        if (!page.about().equals(about)) {
            page = new Rendered(about, AboutHtml.of(about));
            rendered = page;
        }
        return ChannelView.of(channel, page.html());
    }

    private static Uni<Channel> unchanged(Channel channel) {
        return Uni.createFrom().item(channel);
    }

    private static String hash(Channel channel, Picture picture) {
        return picture == Picture.LOGO ? channel.logo() : channel.cover();
    }

    private record Rendered(String about, String html) {}
}
