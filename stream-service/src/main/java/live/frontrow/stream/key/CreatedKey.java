package live.frontrow.stream.key;

import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.secret.Secret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new key with its secret, shown this once. */
@Schema(name = "CreatedKey")
record CreatedKey(
        UUID id,
        String label,
        String ingestId,
        Instant createdAt,

        @Schema(description = "What OBS asks for as stream key")
        String streamKey,

        @Schema(description = "What OBS asks for as server") String server,

        @Schema(description = "Server and key in one, for Restream and ffmpeg")
        String url,

        @Schema(description = "The same over SRT") String srt,
        Whip whip) {

    /** The same over WHIP (WebRTC). */
    @Schema(name = "WhipKey")
    record Whip(String url, String bearer) {}

    static CreatedKey of(StreamKey key, Secret secret, PublishAddresses addresses) {
        KeyView view = key.view();
        String ingestId = view.ingestId();
        String streamKey = ingestId + "?key=" + secret.reveal();
        return new CreatedKey(
                view.id(),
                view.label(),
                ingestId,
                view.createdAt(),
                streamKey,
                addresses.rtmp(),
                addresses.rtmp() + "/" + streamKey,
                "%s?streamid=publish:live/%s:frontrow:%s&pkt_size=1316"
                        .formatted(addresses.srt(), ingestId, secret.reveal()),
                new Whip(addresses.whip() + "/" + ingestId + "/whip", secret.reveal()));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "CreatedKey[" + id + "]";
    }
}
