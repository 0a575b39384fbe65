package live.frontrow.stream.mail;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.stream.delivery.Outcome;

/** Hands letters to the mail server. What the server said certainly it refused may be tried again; what it may have taken, not. */
@Startup
@ApplicationScoped
public class Post {

    /** A mail server that greets slowly to keep spammers away takes some seconds. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private static final int UNWELL_AFTER = 5;

    private final ReactiveMailer mailer;
    private final boolean open;
    private final AtomicInteger failures = new AtomicInteger();

    Post(ReactiveMailer mailer, MailConfig config) {
        this.mailer = mailer;
        this.open = config.host().isPresent();
        if (open && config.from().isEmpty()) {
            throw new IllegalStateException("FRONTROW_MAIL_FROM must say whom mails are from");
        }
    }

    /** Whether this installation can send mail. */
    public boolean open() {
        return open;
    }

    /** Whether the last tries did not all fail. */
    boolean well() {
        return failures.get() < UNWELL_AFTER;
    }

    /** Sends it once; never fails. */
    public Uni<Outcome> send(Letter letter) {
        Mail mail = Mail.withText(letter.to(), letter.subject(), letter.text()).setHtml(letter.html());
        letter.headers().forEach(mail::addHeader);
        return mailer.send(mail)
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .replaceWith(Outcome.sent())
                .invoke(sent -> failures.set(0))
                .onFailure()
                .recoverWithItem(this::failed);
    }

    private Outcome failed(Throwable failure) {
        failures.incrementAndGet();
        Outcome outcome = outcome(failure);
        // The server's words may name whom the mail was for.
        Log.warnf(
                "A mail was not sent [end=%s reason=%s failure=%s]",
                outcome.end(), outcome.reason(), failure.getClass().getSimpleName());
        return outcome;
    }

    static Outcome outcome(Throwable failure) {
        return switch (failure) {
            case SMTPException refusal when refusal.isTransient() -> Outcome.again("mail-put-off");
            case SMTPException refusal -> Outcome.failed("mail-refused");
            case ConnectException away -> Outcome.again("mail-away");
            case UnknownHostException away -> Outcome.again("mail-away");
            case TimeoutException late -> Outcome.failed("mail-unknown");
            default -> Outcome.failed("mail-unknown");
        };
    }
}
