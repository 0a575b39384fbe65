package live.frontrow.vod.chapters;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.problem.VodProblem;

/** Sets, names and takes away chapters. What events make by themselves can be named and hidden. */
@Singleton
class Chapters {

    /** Of one show: more than a list can be of use for. */
    static final int MOST = 100;

    /** How ids of those begin that events make. */
    private static final List<String> EVENTS = List.of("back-", "question-");

    private final ChapterRows rows;

    Chapters(ChapterRows rows) {
        this.rows = rows;
    }

    /** A new one, with an id of ours. */
    Uni<ChapterView> add(String show, NewChapter chapter) {
        return set(show, Ids.next(), chapter);
    }

    /** Sets one, also one that was taken away; {@code chapters-full} when there are enough. */
    Uni<ChapterView> set(String show, String id, NewChapter asked) {
        return rows.span(show, id).onItem().ifNull().failWith(Chapters::none).chain(recorded -> {
            NewChapter chapter = asked.checked(recorded);
            if (recorded.others() >= MOST) {
                throw new ProblemException(
                        VodProblem.CHAPTERS_FULL, "A recording has up to %d chapters.".formatted(MOST));
            }
            return EVENTS.stream().anyMatch(id::startsWith)
                    ? rows.putEvent(show, id, chapter.title(), false)
                            .onItem()
                            .ifNull()
                            .failWith(Chapters::none)
                    : rows.put(show, id, chapter);
        });
    }

    /** Nobody sees it any more; setting it again brings it back. */
    Uni<Void> remove(String show, String id) {
        return rows.remove(show, id)
                .chain(removed -> removed
                        ? Uni.createFrom().item(true)
                        : rows.putEvent(show, id, null, true).map(Objects::nonNull))
                .invoke(gone -> {
                    if (!gone) {
                        throw none();
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException none() {
        return ProblemException.notFound("recording or chapter");
    }
}
