package live.frontrow.stream.test;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** MediaMTX's question about a publisher, as somebody at any address causes it. */
public final class AuthCall {

    private AuthCall() {}

    /** With this secret in the place of the protocol: {@code rtmp}, {@code srt} or {@code webrtc}. */
    public static ValidatableResponse publish(String ip, String protocol, Key key, String secret) {
        Map<String, Object> question = new HashMap<>(Map.of(
                "ip",
                ip,
                "action",
                "publish",
                "path",
                "live/" + key.ingestId(),
                "protocol",
                protocol,
                "id",
                UUID.randomUUID()));
        switch (protocol) {
            case "rtmp" -> question.put("query", "key=" + secret);
            case "srt" -> question.put("password", secret);
            default -> question.put("token", secret);
        }
        return given().auth()
                .preemptive()
                .basic("mediamtx", Settings.INGEST_SECRET)
                .contentType(ContentType.JSON)
                .body(question)
                .post("/internal/ingest/a/auth")
                .then();
    }
}
