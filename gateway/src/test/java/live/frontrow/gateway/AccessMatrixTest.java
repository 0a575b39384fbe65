package live.frontrow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.common.test.access.AccessTable;
import live.frontrow.common.test.access.Routes;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class AccessMatrixTest {

    private static final String GATEWAY = "gateway";

    /** Whoever calls these is known by a signature or a secret of their own, not by a cookie. */
    private static final String SIGNED = "POST /webhooks/stripe";

    private static final Set<Integer> REFUSED = Set.of(401, 403);

    @Inject
    Router router;

    private final Browser nobody = new Browser();
    private final Browser creator = new Browser();

    @BeforeEach
    void signIn() {
        Neighbours.provider().roles("creator");
        creator.open("/auth/login?return=/api/v1/me");
        forget();
    }

    @Test
    void shouldHaveARowForEachRouteOfItsOwn() {
        Set<String> routes = Routes.ofThisModule();
        router.getRoutes().stream()
                .map(AccessMatrixTest::name)
                .filter(name -> !name.isEmpty())
                .forEach(routes::add);

        assertThat(AccessTable.of(GATEWAY).rows().keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void shouldLetInWhomThePageNamesAndNobodyElse() {
        AccessTable table = AccessTable.of(GATEWAY);
        SoftAssertions.assertSoftly(
                all -> table.rows().keySet().forEach(route -> table.callers().forEach(caller -> {
                    int status = ask(route, caller);
                    boolean refused = REFUSED.contains(status);
                    all.assertThat(refused && status < 500)
                            .as("%s as %s: %d", route, caller, status)
                            .isEqualTo(table.cell(route, caller).equals("no"));
                })));
    }

    @Test
    void shouldTakeNoChangeOfAnyServiceFromAnotherSite() {
        Set<String> changes = everything()
                .filter(route -> !route.startsWith("GET ") && route.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(changes).hasSizeGreaterThan(100);
        SoftAssertions.assertSoftly(all -> changes.forEach(route -> {
            HttpResponse<String> answer = fromElsewhere(route);
            all.assertThat(answer.statusCode()).as(route).isEqualTo(403);
            all.assertThat(answer.body()).as(route).contains("\"foreign-origin\"");
        }));
        assertThat(asked()).isEmpty();
    }

    @Test
    void shouldLeadToEveryPublicRouteInTheCallersNameAndToNoInnerOne() {
        SoftAssertions.assertSoftly(all -> everything().forEach(route -> {
            forget();
            HttpResponse<String> answer = creator.send(verb(route), path(route), "{}");
            List<Asked> asked = asked();
            if (route.contains(" /internal/")) {
                all.assertThat(answer.statusCode()).as(route).isEqualTo(404);
                all.assertThat(asked).as(route).isEmpty();
            } else {
                all.assertThat(asked).as(route).hasSize(1);
                asked.forEach(each -> all.assertThat(claims(each.bearer()).getString("sub"))
                        .as(route)
                        .isEqualTo(route.equals(SIGNED) ? "anon-stripe" : "person-1"));
            }
        }));
    }

    private int ask(String route, String caller) {
        return switch (caller) {
            case "nobody" -> nobody.send(verb(route), path(route), "{}").statusCode();
            case "creator" -> creator.send(verb(route), path(route), "{}").statusCode();
            default -> fromElsewhere(route).statusCode();
        };
    }

    /** A form of another page, with the creator's cookies. */
    private HttpResponse<String> fromElsewhere(String route) {
        String verb = route.startsWith("ANY ") ? "POST" : verb(route);
        return creator.sendPlain(
                verb,
                path(route),
                "x=y",
                "Origin",
                "https://evil.example",
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String verb(String route) {
        String verb = route.substring(0, route.indexOf(' '));
        return verb.equals("ANY") ? "GET" : verb;
    }

    /** One address of a route. */
    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1)
                .replace("/live/*", "/live/show/index.m3u8")
                .replace("/vod/*", "/vod/show/index.m3u8")
                .replace("/clips/*", "/clips/abcdefgh01234567/index.m3u8")
                .replace("*", "x")
                .replace("{part}", "1")
                .replaceAll("\\{\\w+}", "0198c3f2-0000-7000-8000-000000000000");
    }

    /** Of all services. */
    private static Stream<String> everything() {
        return Stream.of("stream-service", "membership-service", "chat-service", "vod-service")
                .flatMap(service -> AccessTable.of(service).rows().keySet().stream());
    }

    private static void forget() {
        Stream.of(Neighbours.stream(), Neighbours.membership(), Neighbours.vod())
                .forEach(service -> service.behave(asked -> Answer.json(404, "{}")));
        Neighbours.chat().asked().clear();
    }

    /** What any of the services was asked. */
    private static List<Asked> asked() {
        return Stream.of(
                        Neighbours.stream().asked(),
                        Neighbours.membership().asked(),
                        Neighbours.chat().asked(),
                        Neighbours.vod().asked())
                .flatMap(List::stream)
                .toList();
    }

    /** As the page has it; empty for what is there whoever answers. */
    private static String name(Route route) {
        String path = route.getPath() == null ? route.getName() : route.getPath();
        if (path == null || path.equals("/") || path.startsWith("^")) {
            return "";
        }
        String plain = path.replaceAll("\\(\\?<(\\w+)>[^)]*\\)", "{$1}")
                .replaceAll(":(\\w+)", "{$1}")
                .replace("(?:/.*)?", "/*")
                .replaceAll("/$", "/*");
        Set<String> verbs = route.methods() == null
                ? Set.of("ANY")
                : route.methods().stream().map(Object::toString).collect(Collectors.toSet());
        return verbs.iterator().next() + " " + plain;
    }

    private static JsonObject claims(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonObject(new String(claims, StandardCharsets.UTF_8));
    }
}
