package live.frontrow.membership.money;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class MoneyTest {

    @Inject
    Pool pool;

    @Inject
    BalanceReader balance;

    @Test
    void shouldSayWhatComesInAndWhatIsLeft() {
        // Given
        JsonPath first = money();
        Map<String, Object> plan = Shop.plan(Map.of("month", 777));

        // When somebody pays, and all that others have paid until then was read as well
        Shop.subscribe(Shop.person(), Shop.monthly(plan));
        await().until(() -> {
            balance.now();
            return rows("select from movement, movement_mark where amount = 777 and reached_at >= created_at") == 1;
        });
        rows("update movement set created_at = now() - interval '1 year' where amount = 777");
        JsonPath before = money();
        // The account's clock may be months ahead of ours by now
        rows("update movement set created_at = now() where amount = 777");

        // Then
        JsonPath after = money();
        long fee = pool.query("select fee from movement where amount = 777")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
        assertThat(fee).isBetween(1L, 100L);
        assertThat(after.getString("currency")).isEqualTo("eur");
        assertThat(after.getLong("members.paying") - first.getLong("members.paying"))
                .isEqualTo(1);
        assertThat(after.getLong("recurring") - first.getLong("recurring")).isEqualTo(777);
        assertThat(after.getList("months")).hasSize(2);
        assertThat(after.getString("months[0].month"))
                .isEqualTo(YearMonth.now(ZoneOffset.UTC).toString());
        assertThat(difference(before, after, "gross")).isEqualTo(777);
        assertThat(difference(before, after, "fees")).isEqualTo(fee);
        assertThat(difference(before, after, "refunds")).isZero();
        assertThat(difference(before, after, "kept")).isEqualTo(777 - fee);
        assertThat(after.getLong("tiers.find { it.plan == '" + plan.get("id") + "' }.month"))
                .isEqualTo(1);
    }

    @Test
    void shouldShowOtherCurrenciesApart() {
        // Given a payment that Stripe converted to Norwegian crowns, of which a part went back
        rows("insert into movement values ('txn_nok', 'ch_nok', false, 5900, 320, 'nok', now())");
        rows("insert into movement values ('txn_nok_back', 'ch_nok', true, -900, 0, 'nok', now())");
        try {

            // Then
            JsonPath money = money();
            assertThat(money.getString("currency")).isEqualTo("eur");
            String nok = "others.find { it.currency == 'nok' }";
            assertThat(money.getLong(nok + ".recurring")).isZero();
            assertThat(money.getList(nok + ".months")).hasSize(2);
            assertThat(money.getLong(nok + ".months[0].gross")).isEqualTo(5900);
            assertThat(money.getLong(nok + ".months[0].fees")).isEqualTo(320);
            assertThat(money.getLong(nok + ".months[0].refunds")).isEqualTo(900);
            assertThat(money.getLong(nok + ".months[0].new")).isZero();
            String csv = Shop.creator()
                    .get("/api/v1/membership/money.csv?months=1")
                    .then()
                    .extract()
                    .asString();
            assertThat(csv).contains(",nok,0,0,5900,320,900,4680,79.3\r\n");
        } finally {
            rows("delete from movement where currency = 'nok'");
        }
    }

    @Test
    void shouldFillASpreadsheet() {
        String csv = Shop.creator()
                .get("/api/v1/membership/money.csv?months=3")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8")
                .extract()
                .asString();
        assertThat(csv.split("\r\n")).hasSize(4);
        assertThat(csv).startsWith("month,currency,new,lost,gross,fees,refunds,kept,share\r\n");
    }

    @Test
    void shouldShowItToNobodyElse() {
        for (String path : new String[] {"money", "money.csv", "dead-letters"}) {
            given().auth()
                    .preemptive()
                    .oauth2(TestIdentity.alice())
                    .get("/api/v1/membership/" + path)
                    .then()
                    .statusCode(403);
        }
    }

    private static JsonPath money() {
        return Shop.creator()
                .get("/api/v1/membership/money?months=2")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long difference(JsonPath before, JsonPath after, String field) {
        return after.getLong("months[0]." + field) - before.getLong("months[0]." + field);
    }

    private int rows(String sql) {
        return pool.query(sql).execute().await().indefinitely().rowCount();
    }
}
