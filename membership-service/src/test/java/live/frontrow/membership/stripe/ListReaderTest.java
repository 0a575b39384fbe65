package live.frontrow.membership.stripe;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Event;
import com.stripe.model.EventCollection;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.RealThings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class ListReaderTest {

    private static final String NEWEST = "newest";

    @Inject
    ListReaders readers;

    @Inject
    Loops loops;

    @Inject
    Pool pool;

    @Test
    void shouldBeginAnewWhenStripeDoesNotKnowAnyMoreWhereItWas() {
        // Given
        List<String> asked = new CopyOnWriteArrayList<>();
        ListReader.Pages<Event> pages = (from, after) -> {
            asked.add(after == null ? NEWEST : after);
            return switch (asked.size()) {
                case 1 -> page("evt_old", true);
                case 2 ->
                    throw new StripeFailure(new InvalidRequestException(
                            "No such event", "starting_after", "", "resource_missing", 404, null));
                default -> page("evt_new", false);
            };
        };

        // When
        readers.<Event>reader("reconciled", "stripe_event", pages, event -> 0, event -> {})
                .start(loops, "list-reader-test");

        // Then
        await().untilAsserted(() -> assertThat(asked).containsExactly(NEWEST, "evt_old", NEWEST));
    }

    @Test
    void shouldTakeOnlyWhatIsNotKept() {
        // Given
        pool.query("insert into stripe_event (id, type, created_at) values ('evt_kept', 'invoice.paid', now())")
                .execute()
                .await()
                .indefinitely();
        List<String> taken = new CopyOnWriteArrayList<>();
        ListReader.Pages<Event> pages =
                (from, after) -> after == null ? page("evt_kept", true) : page("evt_missing", false);

        // When
        readers.<Event>reader("reconciled", "stripe_event", pages, event -> 0, event -> taken.add(event.getId()))
                .start(loops, "list-reader-keeps");

        // Then
        await().untilAsserted(() -> assertThat(taken).containsExactly("evt_missing"));
    }

    private static EventCollection page(String id, boolean more) {
        Event event = new Event();
        event.setId(id);
        EventCollection page = new EventCollection();
        page.setData(List.of(event));
        page.setHasMore(more);
        return page;
    }
}
