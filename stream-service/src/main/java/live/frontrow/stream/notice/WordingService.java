package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.delivery.Outcome;
import live.frontrow.stream.mail.AddressBook;
import live.frontrow.stream.mail.Letter;
import live.frontrow.stream.mail.MailState;
import live.frontrow.stream.mail.Post;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;

/** What the creator does with the words of notices. */
@ApplicationScoped
class WordingService {

    private final Pool pool;
    private final Wordings wordings;
    private final SampleLetter samples;
    private final AddressBook addresses;
    private final Post post;

    WordingService(Pool pool, Wordings wordings, SampleLetter samples, AddressBook addresses, Post post) {
        this.pool = pool;
        this.wordings = wordings;
        this.samples = samples;
        this.addresses = addresses;
        this.post = post;
    }

    Uni<WordingView.Page> list() {
        return wordings.own()
                .map(own -> new WordingView.Page(Arrays.stream(NoticeKind.values())
                        .map(kind -> view(kind, own.get(kind)))
                        .toList()));
    }

    Uni<WordingView> write(String kind, Wording raw) {
        NoticeKind known = kind(kind);
        Wording wording = WordingRules.checked(raw);
        return wordings.write(known, wording).replaceWith(view(known, wording));
    }

    Uni<WordingView> reset(String kind) {
        NoticeKind known = kind(kind);
        return wordings.reset(known).replaceWith(view(known, null));
    }

    Uni<WordingView.Preview> preview(Wording raw) {
        return samples.of("", WordingRules.checked(raw))
                .map(letter -> new WordingView.Preview(letter.subject(), letter.text(), letter.html()));
    }

    /** Sends the words that are kept, about a show that does not exist, to whoever asks. */
    Uni<Void> test(String kind, String person) {
        NoticeKind known = kind(kind);
        if (!post.open()) {
            throw new ProblemException(StreamProblem.MAIL_NOT_SET_UP, "This installation has no mail server yet.");
        }
        return addresses
                .of(pool, person, true, Now.get())
                .map(WordingService::address)
                .chain(address -> wordings.of(known).chain(wording -> samples.of(address, wording)))
                .chain(this::send);
    }

    private Uni<Void> send(Letter letter) {
        return post.send(letter)
                .invoke(outcome -> {
                    if (outcome.end() != Outcome.End.SENT) {
                        throw new ProblemException(CommonProblem.UNAVAILABLE, "The mail server did not take the mail.");
                    }
                })
                .replaceWithVoid();
    }

    private static String address(MailState state) {
        if (state.address() == null) {
            throw new ProblemException(
                    StreamProblem.NO_MAIL_ADDRESS, "Say on your account page where mail to you goes, and confirm it.");
        }
        return state.address();
    }

    private static WordingView view(NoticeKind kind, Wording own) {
        Wording said = own == null ? Wording.usual(kind) : own;
        return new WordingView(kind.name().toLowerCase(Locale.ROOT), said.subject(), said.text(), own != null);
    }

    private static NoticeKind kind(String name) {
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("kind of notice"));
    }
}
