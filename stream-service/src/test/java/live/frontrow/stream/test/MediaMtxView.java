package live.frontrow.stream.test;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import live.frontrow.local.mediamtx.MediaMtx;

/** What MediaMTX itself says of its paths, and writes into its log from now on. */
public final class MediaMtxView {

    private final MediaMtx mediaMtx;
    private final int before;

    /** Looks at {@code mediaMtx}. */
    public MediaMtxView(MediaMtx mediaMtx) {
        this.mediaMtx = mediaMtx;
        this.before = whole().length();
    }

    /** Whether somebody is sending to the ingest's path. */
    public boolean online(Key key) {
        Response answer = path(key);
        return answer.statusCode() == 200 && answer.jsonPath().getBoolean("online");
    }

    /** Media received over the ingest's path so far. */
    public long bytes(Key key) {
        return path(key).jsonPath().getLong("inboundBytes");
    }

    /** New lines of the log. */
    public String log() {
        return whole().substring(before);
    }

    private Response path(Key key) {
        return given().get(mediaMtx.apiUrl() + "/v3/paths/get/live/" + key.ingestId());
    }

    private String whole() {
        try {
            return Files.readString(mediaMtx.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
