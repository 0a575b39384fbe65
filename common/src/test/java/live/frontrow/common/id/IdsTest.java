package live.frontrow.common.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void shouldMakeUuidsOfVersion7ThatSortByTime() {
        // When
        List<String> ids = Stream.generate(Ids::next).limit(1_000).toList();

        // Then
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    }

    @Test
    void shouldMakeSecretsOfBase62() {
        assertThat(Ids.secret(32)).matches("[0-9A-Za-z]{32}").isNotEqualTo(Ids.secret(32));
    }

    @Test
    void shouldMakeShortIdsThatCanBeReadOut() {
        assertThat(Ids.shortId(10)).matches("[a-z2-7]{10}").isNotEqualTo(Ids.shortId(10));
    }

    @Test
    void shouldRefuseToMakeNothing() {
        assertThatThrownBy(() -> Ids.secret(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
