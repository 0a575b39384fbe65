package live.frontrow.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import live.frontrow.common.test.PushService;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.installation.Installation;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One installation and one browser for all test classes of a run; ended with the run. */
final class Stage implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(Stage.class);
    /** Long enough for every drop that a test mends, short enough to wait for the end of one that it does not. */
    static final Duration GRACE = Duration.ofSeconds(35);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Installation.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(HERE);
        return parameter.getParameter().getType() == Installation.class
                ? store.computeIfAbsent("installation", key -> start(), Installation.class)
                : store.computeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
    }

    private static Installation start() {
        String replicas = System.getProperty("replicas", "1");
        // Stripe's time is a month behind until a test lets it pass, and a payment that fails is borne no longer than
        // until then.
        Map<String, String> settings =
                new HashMap<>(MonthBehind.of(OffsetDateTime.now(ZoneOffset.UTC)).settings());
        settings.putAll(pushes());
        settings.put("FRONTROW_LIFECYCLE_GRACE", GRACE.toString());
        // What runs for minutes on two cores has no use for code that is compiled with care; benchmarks measure that.
        settings.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        return replicas.equals("1")
                ? Installation.start(settings)
                : Installation.start(settings, "--replicas", replicas);
    }

    /** Browsers of tests are told by a push service of their own. */
    private static Map<String, String> pushes() {
        try {
            Path certificate = PushService.start(Files.createTempDirectory("frontrow-push"));
            return Map.of(
                    "FRONTROW_PUSH_OWN", PushService.origin(), "FRONTROW_PUSH_OWN_CERTIFICATE", certificate.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
