package live.frontrow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void shouldListEverySetting() throws IOException {
        // Given
        String readme = Files.readString(Path.of("README.md"));
        // When
        List<String> settings = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("live.frontrow.stream")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .flatMap(type -> type.getMethods().stream().map(method -> variable(type, method.getName())))
                        .sorted()
                        .toList();
        // Then
        assertThat(settings).hasSizeGreaterThan(10);
        assertThat(settings).allSatisfy(variable -> assertThat(readme).contains("`" + variable + "`"));
    }

    private static String variable(JavaClass mapping, String method) {
        String prefix = mapping.getAnnotationOfType(ConfigMapping.class).prefix();
        String name = method.replaceAll("([A-Z])", "_$1");
        return (prefix + "_" + name).replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
