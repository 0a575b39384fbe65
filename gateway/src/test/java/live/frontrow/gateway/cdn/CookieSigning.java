package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cookies of ours before a check of CloudFront's kind: what it lets pass, and each thing altered. Keys are made once: RSA's take a
 * second.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CookieSigning {

    private static final String ID = "K2JCJMDEHXQW5F";
    private static final String SITE = "https://live.example.com";
    private static final String FOLDER = SITE + "/live/0198c1b2-6b1c-7a56-9d53-3f0f6f1f9b11/public/";
    private static final String MEDIA = FOLDER + "1a2b3c4d5e6f_video1_part7.mp4";
    private static final Instant END = Instant.parse("2026-11-24T20:02:00Z");
    private static final Instant NOW = END.minusSeconds(60);
    private static final int TIMES = 200;

    private final KeyPair pair;
    private final String algorithm;
    private final int bits;
    private final CloudFrontCheck check;
    private final Map<String, String> good;
    private final SplittableRandom random = new SplittableRandom(6);

    CookieSigning(String algorithm, int bits) {
        this.algorithm = algorithm;
        this.bits = bits;
        pair = CloudFrontKeys.of(algorithm, bits);
        check = new CloudFrontCheck(Map.of(
                ID,
                pair.getPublic(),
                "KOTHERKEYOFOURS",
                CloudFrontKeys.of(algorithm, bits).getPublic()));
        good = signer(pair).sign(FOLDER, END);
    }

    @Test
    void shouldOpenEverythingInTheFolderUntilTheEnd() {
        assertThat(good).containsOnlyKeys("CloudFront-Policy", "CloudFront-Signature", "CloudFront-Key-Pair-Id");
        for (int time = 0; time < TIMES; time++) {
            String file = Integer.toHexString(random.nextInt()) + "_video1_part" + random.nextInt(1 << 20) + ".mp4";
            Instant now = END.minusSeconds(1 + random.nextInt(120));
            assertThat(check.allows(FOLDER + file, good, now)).isTrue();
        }
    }

    @Test
    void shouldSayNoMoreThanNeeded() {
        assertThat(new JsonObject(policy(good)))
                .isEqualTo(new JsonObject("{\"Statement\":[{\"Resource\":\"" + FOLDER
                        + "*\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":" + END.getEpochSecond() + "}}}]}"));
    }

    @Test
    void shouldSignTheSameOnce() {
        CookieSigner signer = signer(pair);
        assertThat(signer.sign(FOLDER, END.plusMillis(900))).isSameAs(signer.sign(FOLDER, END));
    }

    @Test
    void shouldOpenNothingAfterTheEnd() {
        for (int time = 0; time < TIMES; time++) {
            assertThat(check.allows(MEDIA, good, END.plusSeconds(time))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CloudFront-Policy", "CloudFront-Signature"})
    void shouldNotSurviveAFlippedBit(String name) {
        byte[] bytes = decode(good.get(name));
        for (int time = 0; time < TIMES; time++) {
            byte[] altered = bytes.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(with(name, encode(altered)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CloudFront-Policy", "CloudFront-Signature", "CloudFront-Key-Pair-Id"})
    void shouldNotSurviveCharactersCutOffOrPutIn(String name) {
        String value = good.get(name);
        for (int time = 0; time < TIMES; time++) {
            int at = random.nextInt(value.length());
            assertRefused(with(name, value.substring(0, at)));
            assertRefused(
                    with(name, value.substring(0, at) + "AAAA~-x".charAt(random.nextInt(7)) + value.substring(at)));
        }
        Map<String, String> without = new HashMap<>(good);
        without.remove(name);
        assertRefused(without);
    }

    @Test
    void shouldNotSurviveAPolicyWrittenAnew() {
        String policy = policy(good);
        for (int time = 0; time < TIMES; time++) {
            String end = Long.toString(END.getEpochSecond());
            String later = Long.toString(END.getEpochSecond() + 1 + random.nextInt(1 << 30));
            String wider = SITE + FOLDER.substring(SITE.length(), SITE.length() + random.nextInt(40)) + "*";
            String resource = random.nextBoolean() ? FOLDER + "*" : wider;
            String altered = policy.replace(end, later).replace(FOLDER + "*", resource);
            assertThat(altered).isNotEqualTo(policy);
            assertRefused(with("CloudFront-Policy", encode(altered.getBytes(StandardCharsets.UTF_8))));
        }
        assertRefused(with("CloudFront-Policy", encode((policy + "\n").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void shouldNotBorrowAnotherPolicysSignature() {
        for (int time = 1; time <= TIMES; time++) {
            Map<String, String> other = signer(pair).sign(FOLDER, END.plusSeconds(time));
            assertRefused(with("CloudFront-Signature", other.get("CloudFront-Signature")));
        }
    }

    @Test
    void shouldNotTakeAForeignKeyForOurs() {
        // Given
        Map<String, String> foreign = signer(CloudFrontKeys.of(algorithm, bits)).sign(FOLDER, END);

        // When, Then
        assertRefused(foreign);
        assertRefused(with("CloudFront-Key-Pair-Id", "KOTHERKEYOFOURS"));
        assertRefused(with("CloudFront-Hash-Algorithm", "SHA256"));
        assertRefused(with("CloudFront-Hash-Algorithm", "none"));
    }

    @Test
    void shouldOpenNothingElse() {
        String other = SITE + "/live/0198c1b2-6b1c-7a56-9d53-3f0f6f1f9b12/public/";
        for (String url : List.of(
                FOLDER.replace("/public/", "/members/") + "a.mp4",
                FOLDER.replace("/public/", "/") + "a.mp4",
                FOLDER.replace("/public/", "/public") + "a.mp4",
                FOLDER.replace("https:", "http:") + "a.mp4",
                FOLDER.replace("example.com", "example.org") + "a.mp4",
                other + "a.mp4")) {
            assertThat(check.allows(url, good, NOW)).as(url).isFalse();
        }
        for (int time = 0; time < TIMES; time++) {
            char[] show = FOLDER.toCharArray();
            int at = SITE.length() + random.nextInt(FOLDER.length() - SITE.length());
            show[at] = show[at] == 'x' ? 'y' : 'x';
            assertThat(check.allows(new String(show) + "a.mp4", good, NOW)).isFalse();
        }
    }

    @Test
    void shouldNotBeLookedAtWhereTheAddressIsTakenForASignedOne() {
        assertThat(check.allows(MEDIA + "?_HLS_msn=1", good, NOW)).isTrue();
        for (String name : CloudFrontCheck.SIGNED_URL) {
            assertThat(check.allows(MEDIA + "?" + name + "=1", good, NOW)).isFalse();
        }
    }

    private void assertRefused(Map<String, String> cookies) {
        assertThat(check.allows(MEDIA, cookies, NOW)).as(cookies.toString()).isFalse();
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> altered = new HashMap<>(good);
        altered.put(name, value);
        return altered;
    }

    private static CookieSigner signer(KeyPair pair) {
        return new CookieSigner(ID, pair.getPrivate());
    }

    private static String policy(Map<String, String> cookies) {
        return new String(decode(cookies.get("CloudFront-Policy")), StandardCharsets.UTF_8);
    }

    private static byte[] decode(String value) {
        return Base64.getDecoder()
                .decode(value.replace('-', '+').replace('_', '=').replace('~', '/'));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder()
                .encodeToString(bytes)
                .replace('+', '-')
                .replace('=', '_')
                .replace('/', '~');
    }
}
