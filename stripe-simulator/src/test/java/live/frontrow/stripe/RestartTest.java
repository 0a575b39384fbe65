package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path folder;

    @Test
    void membersStayOverARestartAndGoOnBeingMembers() throws Exception {
        Path file = folder.resolve("state.json");
        Settings settings = Settings.of(Account.KEY).withRequestsPerSecond(0).withState(file);
        Subscription member;
        Session open;
        String id;
        try (Account account = new Account(settings)) {
            member = account.member();
            id = account.client.v1().accounts().retrieveCurrent().getId();
            account.simulator.controls().advance(Period.ofDays(3));
            open = account.session(account.monthly(), account.customer());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        try (Account account = new Account(settings.withSeed(2))) {
            assertThat(account.client.v1().accounts().retrieveCurrent().getId()).isEqualTo(id);
            assertThat(account.subscription(member.getId()).toJson()).isEqualTo(member.toJson());
            assertThat(account.simulator.controls().now().getEpochSecond())
                    .isBetween(member.getCreated() + 3 * 86_400 - 5, member.getCreated() + 3 * 86_400 + 60);
            account.simulator.controls().pay(open.getId());
            assertThat(account.client
                            .v1()
                            .checkout()
                            .sessions()
                            .retrieve(open.getId())
                            .getStatus())
                    .isEqualTo("complete");

            account.simulator.controls().advance(Period.ofMonths(1));
            account.simulator.controls().advance(Duration.ofHours(1));

            Subscription renewed = account.subscription(member.getId());
            assertThat(renewed.getItems().getData().getFirst().getCurrentPeriodStart())
                    .isEqualTo(member.getItems().getData().getFirst().getCurrentPeriodEnd());
            Invoice invoice = account.client.v1().invoices().retrieve(renewed.getLatestInvoice());
            assertThat(invoice.getStatus()).isEqualTo("paid");
            assertThat(account.receiver.types()).contains("invoice.paid");
        }
    }
}
