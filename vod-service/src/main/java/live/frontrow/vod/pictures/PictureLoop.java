package live.frontrow.vod.pictures;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import live.frontrow.common.background.Loops;
import live.frontrow.vod.playlist.Line;
import org.jboss.logging.Logger;

/** Makes pictures of recordings that are complete and have none, or show others since, one recording at a time. */
@ApplicationScoped
class PictureLoop {

    private static final Logger LOG = Logger.getLogger(PictureLoop.class);

    private final PictureRows rows;
    private final Pictures pictures;
    private final Decoder decoder;
    private final Duration every;

    PictureLoop(PictureRows rows, Pictures pictures, Decoder decoder, PicturesConfig config) {
        this.rows = rows;
        this.pictures = pictures;
        this.decoder = decoder;
        this.every = config.every();
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (decoder.present()) {
            loops.startBlocking("pictures", this::turn);
        } else {
            LOG.info("Recordings get no posters: FRONTROW_PICTURES_FFMPEG names no ffmpeg");
        }
    }

    private Duration turn() throws IOException, InterruptedException {
        String show = rows.next();
        if (show == null) {
            return every;
        }
        List<Line> lines = rows.lines(show);
        Set<Integer> locked = rows.locked(show);
        if (!lines.isEmpty() && rows.claim(show, PictureRows.of(lines, locked))) {
            Poster poster = pictures.make(show, lines, rows.dependent(show), locked);
            if (poster == Poster.NONE) {
                LOG.infof("There is nothing to be seen of show %s", show);
            } else {
                rows.made(show, PictureRows.of(lines, locked), poster);
                LOG.infof("The recording of show %s has its pictures", show);
            }
        }
        return Duration.ZERO;
    }
}
