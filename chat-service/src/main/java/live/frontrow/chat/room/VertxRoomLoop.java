package live.frontrow.chat.room;

import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.TimeUnit;

/** An event loop of Vert.x, one of those that carry the sockets. */
final class VertxRoomLoop implements RoomLoop {

    private final ContextInternal context;

    VertxRoomLoop(Vertx vertx) {
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    @Override
    public void here(Runnable task) {
        if (context.nettyEventLoop().inEventLoop()) {
            task.run();
        } else {
            execute(task);
        }
    }

    @Override
    public void after(long millis, Runnable task) {
        // Not Vert.x' timer, which knows no shorter time than a millisecond.
        context.nettyEventLoop().schedule(() -> context.emit(ignored -> task.run()), millis, TimeUnit.MILLISECONDS);
    }
}
