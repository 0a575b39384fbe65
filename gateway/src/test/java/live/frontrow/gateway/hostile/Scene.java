package live.frontrow.gateway.hostile;

import static live.frontrow.common.test.Patience.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeLinks;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.Neighbours;

/** Three shows on air, one of which nobody may watch any more, and the people around them. */
final class Scene {

    /** The rights of everybody's tokens here, and those that the revoked would need. */
    private static final long RIGHTS_NOW = 11;

    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration FRESH = Duration.ofSeconds(40);
    private static final int PUBLICATION = 2;

    /** The show that attacks aim at. */
    final String show = Ids.next();

    /** Another show, which its viewers may watch. */
    final String other = Ids.next();

    /** A show whose rights have all changed. */
    final String revoked = Ids.next();

    /** A person, and another one's session, whose rights have changed. */
    final String banned = "banned-" + show;

    final String kicked = "kicked-" + show;

    /** A link of somebody decent to {@link #show}. */
    final FakeLinks links = new FakeLinks(show);

    private static final String RENDITION = "video1-audio2_stream.m3u8";

    final FakeOrigin origin = new FakeOrigin().pacedBy(PACE);

    private final Facts facts;
    private final ShowRegistry shows;
    private String alicesToken;
    private String mallorysToken;
    private Instant renewed = Instant.EPOCH;

    Scene(Facts facts, ShowRegistry shows) {
        this.facts = facts;
        this.shows = shows;
    }

    /** All on air and revoked, and seen by the gateway. */
    void begin() {
        Neighbours.origin().behave(origin);
        for (String id : List.of(show, other, revoked)) {
            facts.live(id, 1, PUBLICATION);
            await().until(() -> shows.find(id).isPresent());
        }
    }

    /** A good token, and revocations that are still remembered; to be called between attempts. */
    void refresh() {
        if (renewed.plus(FRESH).isAfter(Instant.now())) {
            return;
        }
        facts.revoke(Kind.SHOW, revoked, RIGHTS_NOW);
        facts.revoke(Kind.PERSON, banned + Claims.IDENTITY, RIGHTS_NOW);
        facts.revoke(Kind.SESSION, "session-of-" + kicked + Claims.IDENTITY, RIGHTS_NOW);
        if (renewed.equals(Instant.EPOCH)) {
            awaitRefused(Claims.of(revoked, "alice"), revoked);
            awaitRefused(Claims.of(show, banned), show);
            awaitRefused(Claims.of(show, kicked), show);
        }
        alicesToken = Forge.sign(Claims.of(show, "alice"));
        mallorysToken = Forge.sign(mallory());
        renewed = Instant.now();
    }

    /** The token of somebody decent: good, and young. */
    String alicesToken() {
        return alicesToken;
    }

    /** The token of somebody who may watch {@link #show} and wants more: as good. */
    String mallorysToken() {
        return mallorysToken;
    }

    /** What is in Mallory's tokens. */
    Claims mallory() {
        return Claims.of(show, "mallory");
    }

    /** Any object that is there now. */
    Aim aim(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Aim(show, "index.m3u8", "");
            case 1 -> playlist();
            case 2, 3 -> new Aim(show, RENDITION, blocking(random));
            default -> media(random);
        };
    }

    /** The playlist with media segments. */
    Aim playlist() {
        return new Aim(show, RENDITION, "");
    }

    /** Any media object that stays for a while: of one track or of both. */
    Aim media(RandomGenerator random) {
        List<String> names = new ArrayList<>(origin.media());
        long segment = origin.openSegment() - 2;
        names.removeIf(
                name -> !name.endsWith("_init.mp4") && !name.matches(".*_(?:seg%d)\\.mp4".formatted(segment + 1)));
        names.addAll(names.stream()
                .filter(name -> name.contains("_video1_"))
                .map(name -> name.replace("_video1_", "_video1-audio2_"))
                .toList());
        names.sort(null);
        return new Aim(show, names.get(random.nextInt(names.size())), "");
    }

    /** Number of a segment as the gateway counts. */
    long number(long atOrigin) {
        return ((long) PUBLICATION << 20) + atOrigin;
    }

    /** A wait for what is there. */
    private String blocking(RandomGenerator random) {
        return "?_HLS_msn=" + number(origin.openSegment() - 1) + "&_HLS_part=" + random.nextInt(5)
                + (random.nextBoolean() ? "&_HLS_skip=YES" : "");
    }

    private void awaitRefused(Claims claims, String where) {
        await().until(() -> {
            try (Wire wire = new Wire()) {
                wire.send(Ask.get("/live/" + where + "/index.m3u8")
                        .bearer(Forge.sign(claims))
                        .bytes());
                return wire.read(false).orElseThrow().status() == 403;
            }
        });
    }
}
