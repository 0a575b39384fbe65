package live.frontrow.e2e.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import live.frontrow.e2e.installation.Status;

/** Somebody at a browser of their own: cookies, a window, and what their page may send. */
public final class Person implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String web;
    private final BrowserContext context;
    private final Page page;

    private Person(String web, BrowserContext context) {
        this.web = web;
        this.context = context;
        this.page = context.newPage();
    }

    /** A visitor who has not signed in. */
    public static Person anonymous(Chromium chromium, String web) {
        return at(chromium, web, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** A visitor with a window, colour scheme and language as given. */
    public static Person at(Chromium chromium, String web, Browser.NewContextOptions options) {
        return at(chromium.browser(), web, options);
    }

    /** The same with a browser of any make. */
    public static Person at(Browser browser, String web, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(web));
        context.setDefaultTimeout(20_000);
        return new Person(web, context);
    }

    /** Signs in through the provider's form, as a person does, and comes back to {@code path}. */
    public Person signIn(Status.Account account, String path) {
        page.navigate("/auth/login?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        page.fill("#username", account.user());
        page.fill("#password", account.password());
        page.click("#kc-login");
        page.waitForURL(web + path);
        return this;
    }

    /** Makes an account at the provider, as somebody new does, and comes back signed in to {@code path}. */
    public Person register(String user, String password, String path) {
        page.navigate("/auth/login?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register"))
                .click();
        page.fill("#username", user);
        page.fill("#password", password);
        page.fill("#password-confirm", password);
        page.fill("#email", user + "@frontrow.example");
        page.fill("#firstName", user);
        page.fill("#lastName", "Frontrow");
        page.locator("#kc-register-form [type=submit]").click();
        page.waitForURL(web + path);
        return this;
    }

    /** The window. */
    public Page page() {
        return page;
    }

    /** Goes somewhere else entirely: the channel's own page would go on playing a preview. */
    public void leave() {
        page.navigate("about:blank");
    }

    /** Sends what the page would send: with its cookies, our origin and our header. */
    public APIResponse send(String method, String path, Object json) {
        RequestOptions options = RequestOptions.create()
                .setMethod(method)
                .setHeader("Origin", web)
                .setHeader("X-Frontrow", "1")
                // On a connection that was idle for so long that the gateway has just closed it.
                .setMaxRetries(1);
        if (json != null) {
            options.setData(json).setHeader("Content-Type", "application/json");
        }
        return context.request().fetch(path, options);
    }

    /** Reads with this person's cookies. */
    public APIResponse get(String path) {
        return context.request().get(path);
    }

    /** Whom the services know this signed-in person as. */
    public String id() {
        try {
            return JSON.readTree(get("/api/v1/me").body()).get("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a cookie that goes to {@code path}, unless there is none. */
    public Optional<String> cookie(String path, String name) {
        return context.cookies(web + path).stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .findFirst();
    }

    /** All cookies that go to the installation's address, as the header of a request. */
    public String cookies() {
        return context.cookies(web).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** Another window of the same browser, as a tab. */
    public Page newTab() {
        return context.newPage();
    }

    @Override
    public void close() {
        context.close();
    }
}
