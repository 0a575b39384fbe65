package live.frontrow.common.test.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All routes that a module's classes have, those among them that its OpenAPI document leaves out. */
public final class Routes {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");
    private static final String SUFFIX = ".class";

    /** What may stand in a place of a path; it has braces of its own. */
    private static final String PATTERN = "\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}";

    private Routes() {}

    /** As {@code GET /api/v1/streams/{id}}, in their order. */
    public static Set<String> ofThisModule() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(Routes::load)
                    .filter(each -> each.isAnnotationPresent(Path.class))
                    .flatMap(Routes::of)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(java.nio.file.Path file) {
        String path = CLASSES.relativize(file).toString();
        String name = path.substring(0, path.length() - SUFFIX.length()).replace(java.io.File.separatorChar, '.');
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verbs(method).map(verb -> verb + " " + plain(base + "/" + under(method))));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String under(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String plain(String path) {
        return ("/" + path.replaceAll(PATTERN, "{$1}")).replaceAll("/+", "/").replaceAll("/$", "");
    }
}
