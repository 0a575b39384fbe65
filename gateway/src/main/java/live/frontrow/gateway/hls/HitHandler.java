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
import io.vertx.core.MultiMap;
import java.util.concurrent.TimeUnit;

/**
 * Answers hits of one connection where the decoder leaves them, while nobody else has anything to answer there: answers
 * leave in the order of the questions. How many questions are open is known from the first moment on in which Vert.x works
 * on the very request that came last.
 */
final class HitHandler extends ChannelDuplexHandler {

    private static final String NAME = "hits";
    private static final String DECODER = "httpDecoder";
    private static final String ENCODER = "httpEncoder";
    private static final String IDLE = "idle";
    private static final int UNKNOWN = -1;

    private final Hits hits;
    private ChannelHandlerContext encoder;
    private Object newest;
    private int open = UNKNOWN;
    private boolean taken;
    private boolean written;

    private HitHandler(Hits hits) {
        this.hits = hits;
    }

    /** Vert.x works on a request with these headers: this connection's later ones may be answered here. */
    static void learn(ChannelPipeline pipeline, MultiMap headers, Hits hits) {
        if (pipeline.get(NAME) instanceof HitHandler present) {
            present.worksOn(headers);
        } else if (pipeline.get(ENCODER) != null && pipeline.get(DECODER) != null) {
            seeIdleness(pipeline);
            pipeline.addAfter(ENCODER, NAME, new HitHandler(hits));
        }
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

    private void worksOn(MultiMap headers) {
        if (open == UNKNOWN && headers == newest) {
            open = 1;
        }
        newest = null;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        encoder = context.pipeline().context(ENCODER);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            taken = open == 0 && context.channel().isWritable() && hits.answer(request, encoder);
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
}
