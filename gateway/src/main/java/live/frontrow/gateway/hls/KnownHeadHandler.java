package live.frontrow.gateway.hls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/**
 * Answers requests of one connection before the decoder takes them apart, once it is known what all but their path means.
 * Only where the decoder has nothing begun: what was read before ended with a whole request that was answered in
 * {@link HitHandler}.
 */
final class KnownHeadHandler extends ChannelInboundHandlerAdapter {

    private final Hits hits;
    private final HitHandler decoded;
    private KnownHead known;
    private boolean decoderRests;
    private boolean answered;
    private boolean passed;

    KnownHeadHandler(Hits hits, HitHandler decoded) {
        this.hits = hits;
        this.decoded = decoded;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf bytes) || !KnownHead.isWhole(bytes)) {
            decoderRests = false;
            passed = true;
            context.fireChannelRead(message);
            return;
        }
        String uri = known == null ? null : known.uri(bytes);
        if (uri != null && decoderRests && decoded.isFree() && hits.answer(uri, known, decoded)) {
            ReferenceCountUtil.release(bytes);
            answered = true;
            return;
        }
        passed = true;
        String text = uri == null && decoderRests ? bytes.toString(StandardCharsets.ISO_8859_1) : null;
        decoded.look();
        context.fireChannelRead(bytes);
        decoderRests = decoded.answeredOne() != null;
        if (decoderRests && text != null) {
            known = hits.know(text, decoded.answeredOne()).orElse(null);
        }
    }

    /** What others were not given to read, they need not hear the end of. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (answered && !passed) {
            decoded.flush();
        } else {
            context.fireChannelReadComplete();
        }
        answered = false;
        passed = false;
    }
}
