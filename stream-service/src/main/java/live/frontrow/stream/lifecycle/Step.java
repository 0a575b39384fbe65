package live.frontrow.stream.lifecycle;

import java.util.UUID;
import live.frontrow.stream.mediamtx.PublishedPath;

/** One thing that must be done so that database and origin agree. */
sealed interface Step {

    /** A publisher is on air that no open publication stands for. */
    record Open(PublishedPath path) implements Step {}

    /** A publication is open that nobody sends any more. */
    record Close(UUID publication) implements Step {}

    /** Somebody sends who must not. */
    record Kick(PublishedPath.Source source, String reason) implements Step {}

    /** A connection was let in and never sent anything. */
    record Forget(UUID connection) implements Step {}
}
