package live.frontrow.gateway.test;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;

/** stream-service as far as links are concerned: one link to one show, and what becomes of it. */
public final class FakeLinks {

    private static final String EXCHANGE = "/internal/playback/link";

    /** The secret of the link. */
    public final String link = Ids.shortId(26);

    private final String show;
    private volatile Supplier<Answer> answer;

    /** stream-service answers for this show from now on. */
    public FakeLinks(String show) {
        this.show = show;
        give(10);
        Neighbours.stream().behave(this::answer);
    }

    /** From now on gives tokens on this rights version. */
    public void give(long rightsVersion) {
        give(rightsVersion, Duration.ofSeconds(60));
    }

    /** The same, to be renewed after {@code renewAfter}. */
    public void give(long rightsVersion, Duration renewAfter) {
        answer = () -> Answer.json(
                200,
                new JsonObject()
                        .put(
                                "token",
                                TestKeys.sign(
                                        PlaybackTokens.claims(show).claim("rv", rightsVersion), PlaybackTokens.KEY))
                        .put("sid", "sid-of-" + show)
                        .put("renewAt", Instant.now().plus(renewAfter).toString())
                        .encode());
    }

    /** From now on refuses so. */
    public void refuse(int status, String problem) {
        answer = () -> Answer.json(
                status,
                new JsonObject()
                        .put("id", problem)
                        .put("detail", "Because of " + problem)
                        .encode());
    }

    /** From now on answers so. */
    public void answer(Supplier<Answer> newAnswer) {
        answer = newAnswer;
    }

    /** What answers now. */
    public Supplier<Answer> answer() {
        return answer;
    }

    /** How often, and how, a gateway has asked. */
    public List<Asked> exchanges() {
        return Neighbours.stream().asked().stream()
                .filter(asked -> asked.path().equals(EXCHANGE))
                .toList();
    }

    private Answer answer(Asked asked) {
        if (!asked.path().equals(EXCHANGE)) {
            return Answer.json(200, PlaybackTokens.keys());
        }
        return new JsonObject(asked.body()).getString("link").equals(link)
                ? answer.get()
                : Answer.json(404, new JsonObject().put("id", "play-link-over").encode());
    }
}
