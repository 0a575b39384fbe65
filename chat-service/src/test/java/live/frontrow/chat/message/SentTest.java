package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.frontrow.chat.message.Messages.Written;
import org.junit.jupiter.api.Test;

class SentTest {

    private static final UUID MESSAGE = UUID.randomUUID();

    private final Sent sent = new Sent();

    @Test
    void shouldKnowWhatIsUnderWayAndWhatArrived() {
        CompletableFuture<Written> written = new CompletableFuture<>();
        assertThat(sent.of(MESSAGE)).isNull();
        assertThat(sent.take(MESSAGE, written)).isSameAs(written);
        assertThat(sent.of(MESSAGE)).isSameAs(written);
        written.complete(new Written(MESSAGE, 7, Optional.empty()));
        assertThat(sent.of(MESSAGE)).isSameAs(written);
    }

    @Test
    void shouldForgetWhatFailed() {
        CompletableFuture<Written> written = new CompletableFuture<>();
        sent.take(MESSAGE, written);
        written.completeExceptionally(new IllegalStateException());
        assertThat(sent.of(MESSAGE)).isNull();
    }

    @Test
    void shouldForgetTheOldest() {
        sent.take(MESSAGE, new CompletableFuture<>());
        for (int i = 1; i < Sent.MOST; i++) {
            sent.take(UUID.randomUUID(), new CompletableFuture<>());
        }
        assertThat(sent.of(MESSAGE)).isNotNull();
        sent.take(UUID.randomUUID(), new CompletableFuture<>());
        assertThat(sent.of(MESSAGE)).isNull();
    }
}
