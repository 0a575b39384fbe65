package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.checkout.Session;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTest {

    private Account account;

    @BeforeEach
    void open() throws Exception {
        account = new Account(Settings.of(Account.KEY)
                .withRequestsPerSecond(0)
                .withWall(() -> Instant.parse("2027-01-01T00:00:00Z")));
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void programsSteerOverHttp() throws Exception {
        Session session = account.session(account.monthly(), account.customer());
        assertThat(post("pay", "{\"session\": \"" + session.getId() + "\"}").body())
                .isEqualTo("{\"url\":\"http://127.0.0.1:9/back?session=" + session.getId() + "\"}");
        assertThat(Browser.get(address("entitled")).body())
                .contains("\"" + Account.USER + "\":{\"entitled\":true,\"status\":\"active\"");

        assertThat(post("clock/advance", "{\"months\": 1, \"days\": 1, \"seconds\": 5}")
                        .body())
                .isEqualTo("{\"now\":" + Instant.parse("2027-02-02T00:00:05Z").getEpochSecond() + "}");

        post("faults", "{\"drop\": 100}");
        account.customer();
        assertThat(Browser.get(address("deliveries")).body()).contains("\"dropped\":1");
        assertThat(post("nonsense", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageInABrowserCannotSteer() throws Exception {
        HttpResponse<String> refused = Browser.send(HttpRequest.newBuilder(URI.create(address("clock/advance")))
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("{\"months\": 1}")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(account.simulator.controls().now()).isEqualTo("2027-01-01T00:00:00Z");
    }

    private HttpResponse<String> post(String what, String body) throws Exception {
        return Browser.post(address(what), body);
    }

    private String address(String what) {
        return account.simulator.address() + "/_simulator/" + what;
    }
}
