package live.frontrow.gateway.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A browser as far as the gateway can tell: keeps cookies and says where it comes from; asks for HTTP/2 when it follows redirects. */
public final class Browser {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient follows = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient stays = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** At the gateway's door. */
    public Browser() {
        this(Neighbours.publicUrl());
    }

    /** At another one, without a slash at the end. */
    public Browser(String base) {
        this.base = base;
    }

    /** Opens a page, wherever it leads. */
    public HttpResponse<String> open(String path) {
        return send(follows, request(path).GET());
    }

    /** One request, no redirects. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(stays, with(request(path).GET(), headers));
    }

    /** The same, with the body as it came. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(stays, with(request(path).GET(), headers), BodyHandlers.ofByteArray());
    }

    /** A change, as our own pages ask for it. */
    public HttpResponse<String> post(String path, String body) {
        HttpRequest.Builder post = request(path)
                .header("Content-Type", "application/json")
                .header("Origin", base)
                .header("X-Frontrow", "1");
        return send(stays, post.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The same by another method, with a picture as the body. */
    public HttpResponse<String> put(String path, String body) {
        HttpRequest.Builder put = request(path)
                .header("Content-Type", "image/png")
                .header("Origin", base)
                .header("X-Frontrow", "1");
        return send(stays, put.PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Whatever our own pages may ask, with a body unless it is a question. */
    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Origin", base)
                .header("X-Frontrow", "1");
        return send(stays, request.method(method, body(method, body)));
    }

    /** The same with just these headers. */
    public HttpResponse<String> sendPlain(String method, String path, String body, String... headers) {
        return send(stays, with(request(path).method(method, body(method, body)), headers));
    }

    /** A change with just these headers. */
    public HttpResponse<String> postPlain(String path, String body, String... headers) {
        return send(stays, with(request(path).POST(HttpRequest.BodyPublishers.ofString(body)), headers));
    }

    /** What the browser keeps. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private static HttpRequest.BodyPublisher body(String method, String body) {
        return method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        return send(client, request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(
            HttpClient client, HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
