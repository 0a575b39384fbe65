package live.frontrow.stream.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import live.frontrow.stream.delivery.Outcome;
import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void shouldTryAgainOnlyWhatCertainlyWasNotTaken() {
        assertThat(Post.outcome(smtp(451))).isEqualTo(Outcome.again("mail-put-off"));
        assertThat(Post.outcome(new ConnectException("no"))).isEqualTo(Outcome.again("mail-away"));
        assertThat(Post.outcome(new UnknownHostException("no"))).isEqualTo(Outcome.again("mail-away"));
        assertThat(Post.outcome(smtp(550))).isEqualTo(Outcome.failed("mail-refused"));
        assertThat(Post.outcome(new TimeoutException())).isEqualTo(Outcome.failed("mail-unknown"));
        assertThat(Post.outcome(new IOException("Connection reset"))).isEqualTo(Outcome.failed("mail-unknown"));
    }

    private static SMTPException smtp(int code) {
        return new SMTPException("recipient address not accepted", code, List.of(code + " no <a@b.de>"), true);
    }
}
