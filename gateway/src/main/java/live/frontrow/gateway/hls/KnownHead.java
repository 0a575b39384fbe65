package live.frontrow.gateway.hls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ByteProcessor;
import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.nio.ByteBuffer;
import java.util.Optional;
import live.frontrow.gateway.playback.PlaybackToken;

/**
 * What a connection says after the path, request after request, in the bytes that it says it in, and what was found in them.
 * The same bytes mean the same, so nobody needs to take them apart again (RFC 9112 §2.1, §3).
 *
 * @param tail from the space before {@code HTTP/1.1} to the empty line, which comes nowhere before its end
 * @param headers what the decoder read from it
 * @param token the playback token in it, which was good then: what it opens now is asked each time
 * @param gzip whether compressed answers are taken
 */
record KnownHead(ByteBuffer tail, HeadersMultiMap headers, PlaybackToken token, boolean gzip) {

    private static final String METHOD = "GET ";
    private static final String VERSION = " HTTP/1.1\r\n";
    private static final String EMPTY_LINE = "\r\n\r\n";

    /** The last two line ends, as one number. */
    private static final int EMPTY_LINE_BYTES = 0x0d0a0d0a;

    private static final int METHOD_BYTES = 0x47455420;

    /** Browsers' heads with a token are half of that; nothing longer is kept. */
    private static final int LONGEST = 4_096;

    private static final ByteProcessor IN_A_PATH = letter -> letter > ' ' && letter < 0x7f && letter != '#';

    /** Whether these bytes can be one whole request without a body, and nothing besides. */
    static boolean isWhole(ByteBuf bytes) {
        int length = bytes.readableBytes();
        return bytes.nioBufferCount() == 1
                && length <= LONGEST
                && length > METHOD.length() + VERSION.length() + EMPTY_LINE.length()
                && bytes.getInt(bytes.readerIndex()) == METHOD_BYTES
                && bytes.getInt(bytes.writerIndex() - EMPTY_LINE.length()) == EMPTY_LINE_BYTES;
    }

    /**
     * What is known once the decoder read this request from this text alone; nothing if it is not spelled as browsers do, or
     * an empty line comes before its end.
     */
    static Optional<KnownHead> of(String text, HttpRequest request, PlaybackToken token, boolean gzip) {
        String start = METHOD + request.uri();
        return text.startsWith(start + VERSION)
                        && text.indexOf(EMPTY_LINE) == text.length() - EMPTY_LINE.length()
                        && request.headers() instanceof HeadersMultiMap headers
                ? Optional.of(new KnownHead(
                        ByteBuffer.wrap(text.substring(start.length()).getBytes(ISO_8859_1)), headers, token, gzip))
                : Optional.empty();
    }

    /** The path and query of {@link #isWhole} bytes if they go on like this, else null. */
    String uri(ByteBuf bytes) {
        int start = bytes.readerIndex() + METHOD.length();
        int length = bytes.writerIndex() - tail.remaining() - start;
        return length > 0
                        && tail.equals(bytes.internalNioBuffer(start + length, tail.remaining()))
                        && bytes.forEachByte(start, length, IN_A_PATH) < 0
                ? bytes.toString(start, length, ISO_8859_1)
                : null;
    }

    /** As the decoder would have read it. */
    HttpRequest request(String uri) {
        HeadersMultiMap own = HeadersMultiMap.httpHeaders();
        own.addAll((MultiMap) headers);
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, uri, own);
    }
}
