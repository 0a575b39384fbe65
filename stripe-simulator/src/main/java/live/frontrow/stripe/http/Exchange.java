package live.frontrow.stripe.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import live.frontrow.stripe.state.Resource;

/** One HTTP request and its answer. */
public final class Exchange {

    private static final int LARGEST_BODY = 1 << 20;

    private final HttpExchange exchange;

    Exchange(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** GET, POST, DELETE. */
    public String method() {
        return exchange.getRequestMethod();
    }

    /** Path without query. */
    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** A header of the request; null: not there. */
    public String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    /** Sets a header of the answer. */
    public Exchange with(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
        return this;
    }

    /** Parameters of the query. */
    public Resource query() {
        String query = exchange.getRequestURI().getRawQuery();
        return Form.parse(query == null ? "" : query);
    }

    /** The body as it came, at most 1 MB. */
    public byte[] body() throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new ApiException(413, "invalid_request_error", null, null, "Request is too large");
            }
            return body;
        }
    }

    /** The body as a form. */
    public Resource form() throws IOException {
        return Form.parse(new String(body(), StandardCharsets.UTF_8));
    }

    /** Answers. */
    public void respond(int status, String type, byte[] content) throws IOException {
        with("Content-Type", type).with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    /** Answers with a page, which loads nothing and cannot be framed. */
    public void page(int status, String html) throws IOException {
        with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        respond(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the browser elsewhere. */
    public void redirect(String address) throws IOException {
        with("Location", address).respond(303, "text/plain", new byte[0]);
    }
}
