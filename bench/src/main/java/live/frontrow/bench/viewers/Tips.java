package live.frontrow.bench.viewers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import live.frontrow.bench.wire.Answer;

/** What the playlists of one rendition say, read once for all viewers who get the same bytes. */
final class Tips {
    private byte[] body = {};
    private Tip tip;

    Tip of(Answer answer) {
        if (!Arrays.equals(body, answer.body())) {
            body = answer.body();
            tip = Tip.of(text(answer));
        }
        return tip;
    }

    private static String text(Answer answer) {
        if (!answer.zipped()) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
