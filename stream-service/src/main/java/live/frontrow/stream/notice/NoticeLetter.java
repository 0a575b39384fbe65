package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import live.frontrow.common.text.OneLine;
import live.frontrow.stream.mail.Html;
import live.frontrow.stream.mail.Letter;
import live.frontrow.stream.push.PushMessage;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.site.Site;
import live.frontrow.stream.time.Now;

/** Makes mails and messages of notices. */
@ApplicationScoped
class NoticeLetter {

    private static final String END = """


            --\s
            %s sends you this because you asked for it. No more mails:
            %s
            """;

    private final Wordings wordings;
    private final Site site;

    NoticeLetter(Wordings wordings, Site site) {
        this.wordings = wordings;
        this.site = site;
    }

    /** The mail; whoever has {@code off} can switch such mails off. */
    Uni<Letter> of(DueNotice notice, Secret off) {
        return wordings.of(notice.kind()).map(wording -> {
            Filling filling = filling(notice);
            Wording filled = wording.filled(filling);
            String way = site.address("/notices/off/" + off.reveal());
            String text = filled.text().strip() + END.formatted(notice.channel(), way);
            return new Letter(
                    notice.address(),
                    OneLine.of(filled.subject()),
                    text,
                    Html.of(text, filling.link(), way),
                    Map.of(
                            "Auto-Submitted",
                            "auto-generated",
                            // The same however often a mail server gets it.
                            "Message-ID",
                            "<" + notice.id() + "@" + site.host() + ">",
                            // RFC 8058: mail programs show a button that does it.
                            "List-Unsubscribe",
                            "<" + way + ">",
                            "List-Unsubscribe-Post",
                            "List-Unsubscribe=One-Click"));
        });
    }

    /** The same for a browser, without the link: it opens what is tapped. */
    Uni<PushMessage> push(DueNotice notice) {
        return wordings.of(notice.kind()).map(wording -> {
            String text = wording.text()
                    .lines()
                    .filter(line -> !line.contains("{link}") && !line.isBlank())
                    .collect(Collectors.joining(" "));
            Filling filling = filling(notice);
            return new PushMessage(
                    OneLine.of(filling.into(wording.subject())),
                    filling.into(text),
                    path(notice),
                    notice.id().toString().replace("-", ""),
                    life(notice),
                    notice.kind() != NoticeKind.ANSWERED);
        });
    }

    private static Duration life(DueNotice notice) {
        return switch (notice.kind()) {
            case SOON -> Duration.between(Now.get(), notice.show().start()).plusMinutes(1);
            case LIVE -> Duration.ofHours(1);
            case ANSWERED -> Duration.ofDays(1);
        };
    }

    /** The page of the show; with a question, the moment of its answer. */
    private static String path(DueNotice notice) {
        String page = "/s/" + notice.show().id();
        return notice.kind() == NoticeKind.ANSWERED
                ? page + Answer.of(notice.about()).query()
                : page;
    }

    Filling filling(DueNotice notice) {
        return new Filling(
                notice.show().title(),
                Filling.when(
                        notice.show().start(),
                        notice.wish().zone(),
                        notice.wish().locale()),
                moment(notice),
                site.address(path(notice)),
                notice.channel());
    }

    /** Of other notices there is none. */
    private static String moment(DueNotice notice) {
        return notice.kind() == NoticeKind.ANSWERED
                ? Answer.of(notice.about()).moment(notice.show().began())
                : "";
    }
}
