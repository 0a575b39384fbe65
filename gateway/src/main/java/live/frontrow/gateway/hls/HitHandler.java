package live.frontrow.gateway.hls;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Answers hits of one connection where the decoder leaves them, now or when they are there, while nobody else has anything
 * to answer there: answers leave in the order of the questions. How many questions are open is known from the first moment
 * on in which Vert.x works on the very request that came last.
 */
final class HitHandler extends ChannelDuplexHandler {

    private static final String NAME = "hits";
    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    private static final String IDLE = "idle";
    private static final int UNKNOWN = -1;

    /** Hardly anybody asks for more before an answer has come: a few such requests. */
    private static final int MOST_HELD = 16;

    private final Hits hits;
    private final ContextInternal loop;
    private final Queue<Object> held = new ArrayDeque<>(0);
    private ChannelHandlerContext own;
    private ChannelHandlerContext encoder;
    private boolean waiting;
    private Failure failure;
    private Object newest;
    private int open = UNKNOWN;
    private boolean taken;
    private boolean written;

    private HitHandler(Hits hits, ContextInternal loop) {
        this.hits = hits;
        this.loop = loop;
    }

    /**
     * Vert.x works on a request with these headers: this connection's later ones may be answered here. Tells why nothing
     * came of it here, if that is so.
     */
    static Optional<Throwable> learn(HttpServerConnection connection, MultiMap headers, Hits hits) {
        ChannelPipeline pipeline = connection.channel().pipeline();
        if (pipeline.get(NAME) instanceof HitHandler present) {
            return present.worksOn(headers);
        }
        if (pipeline.get(ENCODER) != null && pipeline.get(DECODER) != null) {
            seeIdleness(pipeline);
            pipeline.addAfter(ENCODER, NAME, new HitHandler(hits, connection.getContext()));
        }
        return Optional.empty();
    }

    /** Whatever happens here counts as a use of the connection. */
    private static void seeIdleness(ChannelPipeline pipeline) {
        if (pipeline.get(IDLE) instanceof IdleStateHandler late) {
            pipeline.remove(late);
            pipeline.addAfter(
                    DECODER,
                    IDLE,
                    new IdleStateHandler(
                            late.getReaderIdleTimeInMillis(),
                            late.getWriterIdleTimeInMillis(),
                            late.getAllIdleTimeInMillis(),
                            TimeUnit.MILLISECONDS));
        }
    }

    private Optional<Throwable> worksOn(MultiMap headers) {
        if (open == UNKNOWN && headers == newest) {
            open = 1;
        }
        newest = null;
        Failure mine = failure;
        failure = null;
        return Optional.ofNullable(mine)
                .filter(failed -> failed.request.headers() == headers)
                .map(Failure::cause);
    }

    /** Answers as soon as that is there, asked for on the connection's event loop; if it fails, Vert.x says so. */
    void await(HttpRequest request, Supplier<Future<EdgeAnswer>> coming, Consumer<EdgeAnswer> answer) {
        waiting = true;
        loop.dispatch(() -> coming.get().onComplete(done -> {
            if (encoder.executor().inEventLoop()) {
                finish(request, done, answer);
            } else {
                encoder.executor().execute(() -> finish(request, done, answer));
            }
        }));
    }

    ChannelHandlerContext encoder() {
        return encoder;
    }

    private void finish(HttpRequest request, AsyncResult<EdgeAnswer> done, Consumer<EdgeAnswer> answer) {
        waiting = false;
        if (!encoder.channel().isActive()) {
            return;
        }
        if (done.succeeded()) {
            answer.accept(done.result());
            encoder.flush();
        } else {
            failure = new Failure(request, done.cause());
            pass(request);
            own.fireChannelRead(request);
            own.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
            own.fireChannelReadComplete();
        }
        while ((taken || !waiting) && !held.isEmpty()) {
            channelRead(own, held.remove());
        }
        channelReadComplete(own);
    }

    /** What comes while somebody waits. */
    private void hold(Object message) {
        held.add(message);
        if (held.size() > MOST_HELD) {
            own.close();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        held.forEach(ReferenceCountUtil::release);
        held.clear();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context;
        encoder = context.pipeline().context(ENCODER);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (waiting && !taken) {
            hold(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            taken = open == 0 && context.channel().isWritable() && hits.answer(request, this);
            written |= taken;
            if (!taken) {
                pass(request);
            }
        }
        if (!taken) {
            context.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        taken = !(message instanceof LastHttpContent);
    }

    private void pass(HttpRequest request) {
        if (open == UNKNOWN) {
            newest = request.headers();
        } else {
            open++;
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (written) {
            written = false;
            encoder.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean ends = message instanceof LastHttpContent
                && !(message instanceof HttpResponse head
                        && head.status().codeClass() == HttpStatusClass.INFORMATIONAL);
        if (ends && open != UNKNOWN) {
            open--;
        }
        context.write(message, promise);
    }

    private record Failure(HttpRequest request, Throwable cause) {}
}
