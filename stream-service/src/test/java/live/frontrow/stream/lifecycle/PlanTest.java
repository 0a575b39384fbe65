package live.frontrow.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.frontrow.stream.connection.IngestConnection;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.mediamtx.PublishedPath;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T19:00:00Z");
    private static final String INGEST = "abcdefghijkl";
    private static final UUID KEY = UUID.randomUUID();

    private final UUID id = UUID.randomUUID();
    private final PublishedPath path = path("live/" + INGEST, id, NOW);
    private final IngestConnection connection = connection(id, NOW.minusSeconds(1));
    private final Publication publication = publication(id, NOW);

    @Test
    void shouldOpenWhatIsNew() {
        assertThat(plan(List.of(path), known(connection))).containsExactly(new Step.Open(path));
    }

    @Test
    void shouldLeaveAloneWhatIsKnown() {
        assertThat(plan(List.of(path), known(List.of(publication), connection))).isEmpty();
    }

    @Test
    void shouldCloseWhatIsGone() {
        connection.online(NOW);
        assertThat(plan(List.of(), known(List.of(publication), connection)))
                .containsExactly(new Step.Close(publication.id()));
    }

    @Test
    void shouldCloseBeforeItOpens() {
        // Given the same path with another publisher
        UUID next = UUID.randomUUID();
        PublishedPath taken = path("live/" + INGEST, next, NOW.plusSeconds(1));
        // When
        List<Step> plan = plan(List.of(taken), known(List.of(publication), connection, connection(next, NOW)));
        // Then
        assertThat(plan).containsExactly(new Step.Close(publication.id()), new Step.Open(taken));
    }

    @Test
    void shouldTellTwoPublicationsOfOneConnectionApart() {
        PublishedPath later = path("live/" + INGEST, id, NOW.plusSeconds(5));
        assertThat(plan(List.of(later), known(List.of(publication), connection)))
                .containsExactly(new Step.Close(publication.id()), new Step.Open(later));
    }

    @Test
    void shouldThrowOutWhoeverWasNotLetIn() {
        assertThat(plan(List.of(path), known())).containsExactly(new Step.Kick(path.source(), "not-let-in"));
        PublishedPath elsewhere = path("live/zzzzzzzzzzzz", id, NOW);
        assertThat(plan(List.of(elsewhere), known(connection)))
                .containsExactly(new Step.Kick(elsewhere.source(), "not-let-in"));
    }

    @Test
    void shouldThrowOutRevokedKeysAndShowsThatAreOver() {
        Snapshot revoked = new Snapshot(List.of(publication), byId(connection), Set.of(KEY), Set.of(), Set.of());
        assertThat(plan(List.of(path), revoked)).containsExactly(new Step.Kick(path.source(), "key-revoked"));
        Snapshot over =
                new Snapshot(List.of(publication), byId(connection), Set.of(), Set.of(), Set.of(publication.id()));
        assertThat(plan(List.of(path), over)).containsExactly(new Step.Kick(path.source(), "show-over"));
    }

    @Test
    void shouldForgetAConnectionThatNeverSent() {
        IngestConnection old = connection(id, NOW.minus(Plan.SILENT_START).minusMillis(1));
        assertThat(plan(List.of(), known(old))).containsExactly(new Step.Forget(id));
        assertThat(plan(List.of(), known(connection))).isEmpty();
        old.close(NOW);
        assertThat(plan(List.of(), known(old))).isEmpty();
    }

    @Test
    void shouldIgnorePathsWithoutAPublisher() {
        PublishedPath waiting = new PublishedPath("live/" + INGEST, false, null, null, 0, null);
        assertThat(plan(List.of(waiting), known())).isEmpty();
    }

    private static List<Step> plan(List<PublishedPath> paths, Snapshot known) {
        return Plan.of(paths, known, NOW);
    }

    private static Snapshot known(IngestConnection... connections) {
        return known(List.of(), connections);
    }

    private static Snapshot known(List<Publication> publications, IngestConnection... connections) {
        return new Snapshot(publications, byId(connections), Set.of(), Set.of(), Set.of());
    }

    private static Map<UUID, IngestConnection> byId(IngestConnection... connections) {
        return Arrays.stream(connections).collect(Collectors.toMap(IngestConnection::id, Function.identity()));
    }

    private static PublishedPath path(String name, UUID source, Instant since) {
        return new PublishedPath(name, true, since, new PublishedPath.Source("rtmpConn", source), 1000, null);
    }

    private static IngestConnection connection(UUID id, Instant acceptedAt) {
        return new IngestConnection(id, "a", Protocol.RTMP, INGEST, KEY, "203.0.113.7", acceptedAt);
    }

    private static Publication publication(UUID connection, Instant readyAt) {
        return new Publication(UUID.randomUUID(), UUID.randomUUID(), 1, "a", connection, readyAt, NOW);
    }
}
