package live.frontrow.chat.emoji;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import live.frontrow.chat.pace.OnceASecond;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.picture.PictureDesk;
import live.frontrow.common.picture.PictureFormat;
import live.frontrow.common.picture.PictureShape;
import live.frontrow.common.problem.ProblemException;

/** What the creator does with the channel's emoji. Each pod asks once a second whether another one has changed them. */
@Singleton
class EmojiDesk {

    /** Twice what a line of chat shows on the sharpest screens, and as large as an overlay needs. */
    private static final PictureShape SHAPE = new PictureShape(
            128,
            128,
            PictureShape.Fit.WHOLE,
            PictureShape.Encoding.PNG,
            Set.of(PictureFormat.values()),
            // The WebP reader has no way to read less than all: some 30 MB on the heap.
            1_000_000);

    private final EmojiRepository repository;
    private final EmojiBoard board;
    private final PictureDesk pictures;

    EmojiDesk(EmojiRepository repository, EmojiBoard board, PictureDesk pictures) {
        this.repository = repository;
        this.board = board;
        this.pictures = pictures;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        OnceASecond.ask(vertx, "the emoji", this::look);
    }

    /** As it is now. */
    Uni<EmojiList> list() {
        return look().map(heard -> board.list());
    }

    Uni<EmojiView> put(String name, byte[] upload) {
        return pictures.encoded(upload, SHAPE)
                .chain(picture -> repository.put(name, picture))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ChatProblem.TOO_MANY_EMOJI,
                        "There are %d emoji already. Delete one first.".formatted(EmojiRepository.MOST)))
                .call(this::look);
    }

    Uni<EmojiView> rename(String name, String other) {
        return repository
                .has(other)
                .invoke(taken -> {
                    if (taken && !name.equals(other)) {
                        throw new ProblemException(
                                ChatProblem.EMOJI_NAME_TAKEN, "There is another emoji :%s:.".formatted(other));
                    }
                })
                .chain(() -> repository.rename(name, other))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("emoji"))
                .call(this::look);
    }

    /** What is not there stays away. */
    Uni<Void> remove(String name) {
        return repository.remove(name).call(this::look);
    }

    /** The PNG with this hash. */
    Uni<byte[]> picture(String hash) {
        return repository.picture(hash).onItem().ifNull().failWith(() -> ProblemException.notFound("picture"));
    }

    private Uni<EmojiList> look() {
        return repository.newerThan(board.version()).invoke(board::take);
    }
}
