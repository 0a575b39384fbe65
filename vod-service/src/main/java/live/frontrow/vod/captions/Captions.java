package live.frontrow.vod.captions;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.problem.VodProblem;

/** Puts captions beside recordings and takes them away. What lies in the bucket without a row is nobody's, and goes with the recording. */
@Singleton
class Captions {

    /** Languages of one recording. */
    static final int MOST = 10;

    private final CaptionRows rows;
    private final CaptionFiles files;

    Captions(CaptionRows rows, CaptionFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /** Keeps them in the place of those in that language; {@code captions-invalid}, {@code captions-full} or {@code not-found}. */
    Uni<CaptionView> put(String show, String language, byte[] upload) {
        return rows.others(show, language)
                .onItem()
                .ifNull()
                .failWith(Captions::none)
                .chain(others -> {
                    if (others >= MOST) {
                        throw new ProblemException(
                                VodProblem.CAPTIONS_FULL,
                                "A recording has captions in up to %d languages.".formatted(MOST));
                    }
                    return files.put(show, language, upload)
                            .chain(kept -> rows.put(
                                    show, language, kept.cues(), kept.text().getBytes(StandardCharsets.UTF_8).length))
                            .onItem()
                            .ifNull()
                            .failWith(Captions::none);
                });
    }

    /** The file as it is kept. */
    Uni<String> read(String show, String language) {
        return rows.list(show)
                .chain(all -> all.stream().anyMatch(one -> one.language().equals(language))
                        ? files.read(show, language)
                        : Uni.createFrom().<String>failure(none()));
    }

    /** Nobody reads them any more. */
    Uni<Void> remove(String show, String language) {
        return rows.remove(show, language)
                .chain(there ->
                        there ? files.remove(show, language) : Uni.createFrom().<Void>failure(none()));
    }

    private static ProblemException none() {
        return ProblemException.notFound("recording or captions");
    }
}
