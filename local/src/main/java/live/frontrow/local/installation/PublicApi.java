package live.frontrow.local.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import live.frontrow.local.process.ComponentException;

/** Somebody who is signed in, as a browser would be: the installation uses no way in that others do not have. */
final class PublicApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int REDIRECTS = 10;

    private final HttpClient client;
    private final String web;
    private final CookieManager cookies;

    private PublicApi(CookieManager cookies, String web) {
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(LIMIT)
                .build();
        this.web = web;
        this.cookies = cookies;
    }

    /** Asks for the sign-in page, fills it in and follows back. */
    static PublicApi signIn(String web, String user, String password) {
        PublicApi person = new PublicApi(new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL), web);
        String page =
                person.follow(request(URI.create(web + "/auth/login?return=/")).GET());
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new ComponentException("Signing in as " + user + ": " + web + "/auth/login led to no sign-in page");
        }
        String fields = "username=" + encode(user) + "&password=" + encode(password);
        person.follow(request(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        if (!person.signedIn()) {
            throw new ComponentException("Signing in as " + user + " was refused");
        }
        return person;
    }

    /** Goes on with an earlier {@link #session()}, which may have ended meanwhile. */
    static PublicApi resume(String web, String session) {
        CookieManager cookies = new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL);
        for (String line : session.lines().toList()) {
            HttpCookie cookie = new HttpCookie(line.replaceAll("=.*", ""), line.replaceAll("^[^=]*=", ""));
            cookie.setPath("/");
            cookie.setVersion(0);
            cookies.getCookieStore().add(URI.create(web), cookie);
        }
        return new PublicApi(cookies, web);
    }

    /** The cookies that the gateway gave: as good as the password while the session lasts. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> "/".equals(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("\n"));
    }

    boolean signedIn() {
        return get("/api/v1/me").path("signedIn").asBoolean();
    }

    JsonNode get(String path) {
        return read(request(URI.create(web + path)).GET());
    }

    JsonNode post(String path, String body) {
        return change("POST", path, body);
    }

    JsonNode put(String path, String body) {
        return change("PUT", path, body);
    }

    private JsonNode change(String method, String path, String body) {
        return read(request(URI.create(web + path))
                .header("Origin", web)
                .header("X-Frontrow", "1")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private JsonNode read(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.build());
        if (response.statusCode() >= 300) {
            throw new ComponentException(response.request().method() + " "
                    + response.request().uri().getPath() + " answered " + response.statusCode() + " "
                    + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new ComponentException(response.request().uri().getPath() + " answered no JSON", e);
        }
    }

    private String follow(HttpRequest.Builder first) {
        HttpResponse<String> response = send(first.build());
        for (int step = 0; step < REDIRECTS && response.statusCode() / 100 == 3; step++) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(request(next).GET().build());
        }
        return response.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ComponentException("No answer from " + request.uri().getPath() + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted", e);
        }
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(LIMIT).header("Accept", "text/html, application/json");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
