package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CloudFront takes addresses with certain names in their query for signed ones and looks at no cookie then. */
class QueryNamesTest {

    private static final Path WEB_APP = Path.of("src/main/webui");

    /** As {@code ?name=}, {@code &name=}, and what sets or reads a name of an URLSearchParams. */
    private static final Pattern IN_CODE = Pattern.compile(
            "[?&]([A-Za-z_-]{1,40})=|(?:searchParams|params|query)\\.(?:get|has|set|append)\\(\\s*['\"]([A-Za-z_-]{1,40})['\"]");

    private static final Set<String> TAKEN =
            CloudFrontCheck.SIGNED_URL.stream().map(QueryNamesTest::lower).collect(Collectors.toSet());

    @Test
    void shouldBeOtherNamesInOurInterface() throws IOException {
        // Given what the documents of all services name, put together for the web app
        Set<String> names = new TreeSet<>();
        collect(new JsonObject(Files.readString(WEB_APP.resolve("api/openapi.json"))), names);

        // Then
        assertThat(names).contains("_HLS_msn", "cursor", "limit");
        assertThat(names).noneMatch(name -> TAKEN.contains(lower(name)));
    }

    @Test
    void shouldBeOtherNamesInOurCode() throws IOException {
        // Given
        Set<String> names = new TreeSet<>();
        for (Path root : new Path[] {WEB_APP.resolve("src"), Path.of("src/main/java")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> path.toString().matches(".*\\.(java|tsx?)"))
                        .toList()) {
                    IN_CODE.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                            .forEach(names::add);
                }
            }
        }

        // Then
        assertThat(names).contains("_HLS_msn", "return");
        assertThat(names).noneMatch(name -> TAKEN.contains(lower(name)));
    }

    private static void collect(Object node, Collection<String> names) {
        if (node instanceof JsonObject object) {
            if ("query".equals(object.getValue("in")) && object.getValue("name") instanceof String name) {
                names.add(name);
            }
            object.forEach(member -> collect(member.getValue(), names));
        } else if (node instanceof JsonArray list) {
            list.forEach(member -> collect(member, names));
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
