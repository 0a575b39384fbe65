package live.frontrow.stream.test;

import io.restassured.path.json.JsonPath;

/** A stream key as its one answer shows it. */
public record Key(String id, String ingestId, String secret, String streamKey, String url, String srt, String whip) {

    static Key of(JsonPath json) {
        return new Key(
                json.getString("id"),
                json.getString("ingestId"),
                json.getString("whip.bearer"),
                json.getString("streamKey"),
                json.getString("url"),
                json.getString("srt"),
                json.getString("whip.url"));
    }
}
