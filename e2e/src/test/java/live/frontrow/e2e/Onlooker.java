package live.frontrow.e2e;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import live.frontrow.e2e.browser.Chromium;

/** Looks at pages beside others who do: with a thread and a browser of its own, since Playwright serves one thread. */
final class Onlooker implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Chromium> chromium = CompletableFuture.supplyAsync(Chromium::start, thread);

    /** Does this when it has done all that it was asked before. */
    CompletableFuture<Void> look(Consumer<Chromium> at) {
        return chromium.thenAcceptAsync(at, thread);
    }

    @Override
    public void close() {
        look(Chromium::close).join();
        thread.close();
    }
}
