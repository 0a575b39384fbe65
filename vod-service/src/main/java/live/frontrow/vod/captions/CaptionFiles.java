package live.frontrow.vod.captions;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.captions.WebVtt.Written;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.storage.S3Shelf;
import org.jboss.logging.Logger;

/** Caption files in the bucket. Reading them and object storage block: that happens beside the event loops. */
@Singleton
class CaptionFiles {

    private static final Logger LOG = Logger.getLogger(CaptionFiles.class);

    /** An upload of which every character is written in four. */
    private static final int LARGEST = 4 << 20;

    private final S3Shelf shelf;

    CaptionFiles(S3Shelf shelf) {
        this.shelf = shelf;
    }

    /** Keeps what is understood of an upload, in the place of what was there; {@code captions-invalid} and nothing is changed. */
    Uni<Written> put(String show, String language, byte[] upload) {
        return beside(() -> {
            Written written = WebVtt.clean(upload);
            shelf.put(place(show, language), Content.of("text/vtt", written.text()));
            return written;
        });
    }

    /** The file as it is kept. */
    Uni<String> read(String show, String language) {
        return beside(() -> StandardCharsets.UTF_8
                .decode(shelf.beginning(place(show, language), LARGEST))
                .toString());
    }

    /** Takes it away. */
    Uni<Void> remove(String show, String language) {
        return beside(() -> {
            shelf.remove(place(show, language));
            return null;
        });
    }

    private static String place(String show, String language) {
        return Addresses.place(show, Addresses.captions(language));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> Uni<T> beside(Work<T> work) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return work.run();
                    } catch (IOException e) {
                        LOG.warnf("Captions: %s", e.getMessage());
                        throw new ProblemException(CommonProblem.UNAVAILABLE, "Captions cannot be kept right now.");
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
