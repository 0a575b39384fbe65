package live.frontrow.gateway.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoalescerTest {

    private final Vertx vertx = Vertx.vertx();
    private final Coalescer<String, String> questions = new Coalescer<>(10);
    private final Promise<String> answer = Promise.promise();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldGoOnWhereEachCallerIs() {
        // Given two requests that share a question
        Context first = vertx.getOrCreateContext();
        Context second = newContext();
        CompletableFuture<Context> firstGoesOn = ask(first);
        CompletableFuture<Context> secondGoesOn = ask(second);

        // When
        answer.complete("an answer");

        // Then each has its own keys of log lines from there on
        assertThat(firstGoesOn.join()).isSameAs(first);
        assertThat(secondGoesOn.join()).isSameAs(second);
        assertThat(questions.joined()).isEqualTo(1);
    }

    private Context newContext() {
        CompletableFuture<Context> made = new CompletableFuture<>();
        new Thread(() -> made.complete(vertx.getOrCreateContext())).start();
        return made.join();
    }

    /** Where somebody goes on who has asked, once they have. */
    private CompletableFuture<Context> ask(Context from) {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Context> goesOn = new CompletableFuture<>();
        from.runOnContext(now -> {
            questions
                    .askFromHere("a question", answer::future)
                    .onComplete(done -> goesOn.complete(Vertx.currentContext()));
            asked.complete(null);
        });
        asked.join();
        return goesOn;
    }
}
