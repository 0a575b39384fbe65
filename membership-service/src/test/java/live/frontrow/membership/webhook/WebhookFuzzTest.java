package live.frontrow.membership.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import live.frontrow.common.test.fuzz.Fuzz;
import live.frontrow.membership.stripe.StripeConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WebhookFuzzTest {

    private static final String SECRET = "whsec_of_this_test";

    private static final String EVENT = """
            {"id":"evt_1","object":"event","api_version":"2026-07-29.dahlia","created":1764460800,"type":"invoice.paid",\
            "data":{"object":{"id":"in_1","object":"invoice","customer":"cus_1","lines":{"data":[{"id":"il_1"}]}}}}""";

    private static final Fuzz EVENTS = Fuzz.of(EVENT, """
                    {"id":"evt_2","created":"2026-11-29T20:00:00Z","type":"v1.billing.meter.error_report_triggered","data":{}}""", """
                    {"id":"evt_3","created":1,"type":"charge.dispute.created","data":{"object":{"charge":{"id":"ch_1"}}}}""")
            .words(
                    "\"id\":",
                    "\"type\":",
                    "\"data\":",
                    "\"object\":",
                    "\"customer\":",
                    "\"charge\":",
                    "\"created\":",
                    "\"api_version\":",
                    "null",
                    "true",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    "\"",
                    "\\u0000",
                    "\\ud800",
                    "[[[[[[[[",
                    "{\"a\":");

    private final Signatures signatures = new Signatures(new SmallRyeConfigBuilder()
            .withMapping(StripeConfig.class)
            .withDefaultValue("frontrow.stripe.webhook-secrets", SECRET)
            .withDefaultValue("frontrow.stripe.tolerance", "1D")
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(StripeConfig.class));
    private final String header = header();
    private final Fuzz headers =
            Fuzz.of(header, header + "," + header).words("t=", "v1=", "v0=", ",", "=", ",,", "==", " ", "\u0000");
    private final Fuzz bodies = Fuzz.of(EVENT).words("{", "}", " ", "\n", "\uFEFF");

    @Test
    void shouldRefuseOrReadEveryEvent() {
        EVENTS.sample(WebhookFuzzTest::event);
    }

    @Test
    void shouldTakeNoOtherSignature() {
        headers.inputs(2_000).sample(this::signature);
        bodies.inputs(2_000).sample(this::body);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrReadEveryEventForLong() {
        EVENTS.soak(WebhookFuzzTest::event);
    }

    @Test
    @Tag("soak")
    void shouldTakeNoOtherSignatureForLong() {
        headers.soak(this::signature);
        bodies.soak(this::body);
    }

    /** What is taken fits into the database. */
    private static boolean event(byte[] input) {
        Optional<Notice> read = Notice.of(new String(input, StandardCharsets.UTF_8));
        read.ifPresent(notice -> {
            assertThat(notice.id()).isNotEmpty().hasSizeLessThanOrEqualTo(255).doesNotContain("\0");
            assertThat(notice.type()).isNotEmpty().hasSizeLessThanOrEqualTo(255).doesNotContain("\0");
            assertThat(notice.subject() == null || !notice.subject().contains("\0"))
                    .isTrue();
            assertThat(notice.createdAt()).isBetween(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"));
            assertThat(notice.version()).isNotNull();
        });
        return read.isPresent();
    }

    /** A header that is taken has in it the one signature that there is. */
    private boolean signature(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        boolean taken = signatures.verified(bytes(EVENT), text).isPresent();
        assertThat(!taken || text.contains(header.substring(header.indexOf("v1=") + 3)))
                .isTrue();
        return taken;
    }

    private boolean body(byte[] input) {
        boolean taken = signatures.verified(input, header).isPresent();
        assertThat(taken).isEqualTo(Arrays.equals(input, bytes(EVENT)));
        return taken;
    }

    private static String header() {
        try {
            long now = Instant.now().getEpochSecond();
            return "t=" + now + ",v1=" + Webhook.Util.computeHmacSha256(SECRET, now + "." + EVENT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
