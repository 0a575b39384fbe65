package live.frontrow.membership.sync;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class DeadLetterTest {

    private final UUID id = UUID.randomUUID();
    private final String subject = "cus_" + id;

    @Inject
    Stored stored;

    @Test
    void shouldAskAgainAboutWhomALetterIs() {
        // Given
        letter();
        Shop.creator().get("/api/v1/membership/dead-letters").then().body("items.object", hasItem(subject));

        // When
        retry(202);

        // Then nothing is left of it: nobody is that customer
        await().until(() ->
                letters() == 0 && stored.count("select count(*) from due where subject = $1", subject) == 0);
        retry(404);
    }

    @Test
    void shouldKeepALetterThatCannotBeTriedAgain() {
        // Given
        letter();
        stored.change("create or replace function refuse() returns trigger language plpgsql as "
                + "$$ begin raise exception 'refused'; end $$");
        stored.change("create trigger refuse before insert on due for each row when (new.subject = '" + subject
                + "') execute function refuse()");

        // When
        try {
            retry(500);
        } finally {
            stored.change("drop trigger refuse on due");
        }

        // Then
        assertThat(letters()).isEqualTo(1);
    }

    private void letter() {
        stored.change(
                "insert into dead_letter (id, subject, type, reason, attempts) values ($1, $2, 'customer', 'test', 6)",
                id,
                subject);
    }

    private void retry(int status) {
        Shop.creator()
                .post("/api/v1/membership/dead-letters/{id}/retry", id)
                .then()
                .statusCode(status);
    }

    private long letters() {
        return stored.count("select count(*) from dead_letter where id = $1", id);
    }
}
