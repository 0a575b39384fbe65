package live.frontrow.bench.viewers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import live.frontrow.bench.Scene;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.stage.Program;
import live.frontrow.bench.wire.Connection;
import live.frontrow.bench.wire.Loop;
import live.frontrow.e2e.browser.Show;
import live.frontrow.local.demo.Broadcast;

/** Memory of the gateway for somebody who has asked once: a connection that stays, a token remembered, a session counted. */
final class Idle {
    private static final int SESSIONS = 2_000;
    private static final int PATIENCE_SECONDS = 20;

    List<Figure> measure(Scene scene, Program gateway) throws InterruptedException {
        Show show = Show.plan(scene.creator(), "Nobody moves");
        try (Broadcast _ = show.pushSmall(scene.installation());
                Loop loop = new Loop("idle")) {
            Audience audience = Audience.of(scene.installation(), show.id());
            String playlist = audience.folder() + audience.renditions().getFirst();
            List<String> headers = audience.headers(SESSIONS);
            ask(loop, audience, playlist, headers.subList(0, SESSIONS / 10));
            long heap = gateway.liveHeap();
            long pss = gateway.pss();
            List<Connection> idle = ask(loop, audience, playlist, headers.subList(SESSIONS / 10, SESSIONS));
            heap = gateway.liveHeap() - heap;
            pss = gateway.pss() - pss;
            loop.await(() -> idle.forEach(Connection::close));
            return List.of(
                    Figure.told("idle-session-heap", heap / (double) idle.size(), "bytes", null),
                    Figure.told("idle-session-memory", pss / (double) idle.size(), "bytes", null));
        }
    }

    /** Each on a connection of its own, which stays; back when all have their answer. */
    private static List<Connection> ask(Loop loop, Audience audience, String playlist, List<String> headers)
            throws InterruptedException {
        List<Connection> connections = new ArrayList<>();
        CountDownLatch left = new CountDownLatch(headers.size());
        loop.await(() -> headers.forEach(own -> {
            Connection connection = new Connection(loop, audience.address(), own);
            connections.add(connection);
            connection.get(playlist, false, answer -> left.countDown());
        }));
        if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(left.getCount() + " got no answer");
        }
        return connections;
    }
}
