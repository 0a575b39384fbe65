package live.frontrow.membership.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Stored;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class OldNoticesTest {

    private static final String COUNT = "select count(*) from stripe_event where id like $1";

    @Inject
    Stored stored;

    @Inject
    OldNotices old;

    @Test
    void shouldForgetEventsAfterNinetyDaysSomeAtATime() {
        // Given
        events("old", 90, OldNotices.AT_ONCE + 1);
        events("young", 89, 1);

        // Then
        assertThat(old.forget()).isEqualTo(OldNotices.AT_ONCE);
        assertThat(old.forget()).isEqualTo(1);
        assertThat(old.forget()).isZero();
        assertThat(stored.count(COUNT, "evt_old_%")).isZero();
        assertThat(stored.count(COUNT, "evt_young_%")).isEqualTo(1);
    }

    private void events(String name, int days, int count) {
        stored.change("""
                insert into stripe_event (id, type, created_at, received_at)
                select 'evt_' || $1 || '_' || number, 'invoice.paid', now(), now() - make_interval(days => $2)
                from generate_series(1, $3) as number""", name, days, count);
    }
}
