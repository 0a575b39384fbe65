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
import live.frontrow.common.socket.KernelSocket;

/**
 * Answers hits of one connection where the decoder leaves them, now or when they are there, while nobody else has anything
 * to answer there: answers leave in the order of the questions. How many questions are open is known from the first moment
 * on in which Vert.x works on the very request that came last.
 */
final class HitHandler extends ChannelDuplexHandler {

    private static final String NAME = "hits";
    private static final String KNOWN = "known-head";
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
    private Optional<KernelSocket> kernel;
    private boolean waiting;
    private Failure failure;
    private Object newest;
    private int open = UNKNOWN;
    private boolean taken;
    private boolean written;
    private Throwable failing;
    private int decoded;
    private HttpRequest answered;

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
            HitHandler decoded = new HitHandler(hits, connection.getContext());
            pipeline.addAfter(ENCODER, NAME, decoded);
            pipeline.addBefore(DECODER, KNOWN, new KnownHeadHandler(hits, decoded));
        }
        return Optional.empty();
    }

    /** Whatever happens here counts as a use of the connection. */
    private static void seeIdleness(ChannelPipeline pipeline) {
        if (pipeline.get(IDLE) instanceof IdleStateHandler late) {
            pipeline.remove(late);
            pipeline.addBefore(
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

    /**
     * Answers as soon as that is there, asked for on the connection's event loop; if it fails, Vert.x says so to the request,
     * which comes {@code again} then.
     */
    void await(Supplier<Future<EdgeAnswer>> coming, Consumer<EdgeAnswer> answer, Runnable again) {
        waiting = true;
        loop.dispatch(() -> coming.get().onComplete(done -> {
            if (encoder.executor().inEventLoop()) {
                finish(done, answer, again);
            } else {
                encoder.executor().execute(() -> finish(done, answer, again));
            }
        }));
    }

    /** Takes the request that was waited for to where it is answered for good. */
    void again(HttpRequest request) {
        channelRead(own, request);
        channelRead(own, LastHttpContent.EMPTY_LAST_CONTENT);
    }

    ChannelHandlerContext encoder() {
        return encoder;
    }

    Optional<KernelSocket> kernel() {
        return kernel;
    }

    /** Whether nobody has anything to answer, and there is room for more. */
    boolean isFree() {
        return open == 0 && !waiting && held.isEmpty() && own.channel().isWritable();
    }

    /** Something was written, to be flushed when all was read. */
    void wrote() {
        written = true;
    }

    /** Sends what was written. */
    void flush() {
        if (written) {
            written = false;
            encoder.flush();
            kernel.ifPresent(KernelSocket::push);
        }
    }

    /** From here on requests are counted. */
    void look() {
        decoded = 0;
        answered = null;
    }

    /** The request that was answered here, or is waited for here, if it is all that came since {@link #look}; else null. */
    HttpRequest answeredOne() {
        return decoded == 1 ? answered : null;
    }

    private void finish(AsyncResult<EdgeAnswer> done, Consumer<EdgeAnswer> answer, Runnable again) {
        waiting = false;
        if (!encoder.channel().isActive()) {
            return;
        }
        if (done.succeeded()) {
            answer.accept(done.result());
        } else {
            failing = done.cause();
            again.run();
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
        kernel = KernelSocket.of(context.channel());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            decoded++;
        }
        if (waiting && !taken) {
            hold(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            taken = failing == null && open == 0 && context.channel().isWritable() && hits.answer(request, this);
            if (taken) {
                answered = request;
            } else {
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
        if (failing != null) {
            failure = new Failure(request, failing);
            failing = null;
        }
        if (open == UNKNOWN) {
            newest = request.headers();
        } else {
            open++;
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        flush();
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
