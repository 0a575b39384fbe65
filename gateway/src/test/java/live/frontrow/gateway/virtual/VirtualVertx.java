package live.frontrow.gateway.virtual;

import io.netty.channel.EventLoop;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/** As much of Vert.x as the edge uses: event loops and timers, in virtual time. Whatever else is asked of it fails. */
public final class VirtualVertx {

    private final VirtualTime time;
    private final Vertx vertx;
    private final List<ContextInternal> contexts;
    private ContextInternal current;

    /** With so many event loops, of which the first is the current one. */
    public VirtualVertx(VirtualTime time, int loops) {
        this.time = time;
        contexts = IntStream.range(0, loops).mapToObj(this::context).toList();
        current = contexts.getFirst();
        vertx = fake(
                Vertx.class,
                0,
                Map.of(
                        "getOrCreateContext", arguments -> current,
                        "setTimer", arguments -> timer((Long) arguments[0], handler(arguments[1]), false),
                        "setPeriodic", arguments -> timer((Long) arguments[0], handler(arguments[1]), true)));
    }

    /** As the edge sees it. */
    public Vertx vertx() {
        return vertx;
    }

    /** Runs now, on an event loop. */
    public void on(int loop, Runnable what) {
        run(contexts.get(loop % contexts.size()), what);
    }

    private void run(ContextInternal context, Runnable what) {
        current = context;
        what.run();
    }

    private ContextInternal context(int number) {
        ContextInternal[] itself = new ContextInternal[1];
        EventLoop loop = fake(EventLoop.class, number, Map.of("execute", arguments -> {
            time.in(0, () -> run(itself[0], (Runnable) arguments[0]));
            return null;
        }));
        itself[0] = fake(
                ContextInternal.class,
                number,
                Map.of(
                        "unwrap", arguments -> itself[0],
                        "nettyEventLoop", arguments -> loop,
                        "runOnContext",
                                arguments -> {
                                    Handler<Object> task = handler(arguments[0]);
                                    time.in(0, () -> run(itself[0], () -> task.handle(null)));
                                    return null;
                                }));
        return itself[0];
    }

    private long timer(long millis, Handler<Object> handler, boolean again) {
        ContextInternal context = current;
        time.in(TimeUnit.MILLISECONDS.toNanos(millis), () -> {
            run(context, () -> handler.handle(0L));
            if (again) {
                run(context, () -> timer(millis, handler, true));
            }
        });
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static Handler<Object> handler(Object argument) {
        return (Handler<Object>) argument;
    }

    private static <T> T fake(Class<T> type, int number, Map<String, Function<Object[], Object>> methods) {
        Object made = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> number;
                    case "equals" -> self == arguments[0];
                    case "toString" -> type.getSimpleName() + " " + number;
                    default ->
                        methods.getOrDefault(method.getName(), unknown -> {
                                    throw new UnsupportedOperationException(method.toString());
                                })
                                .apply(arguments);
                });
        return type.cast(made);
    }
}
