package live.frontrow.stream.notice;

import live.frontrow.stream.mail.MailState;
import live.frontrow.stream.push.BrowserView;
import live.frontrow.stream.wish.Wish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person is told, and of what. */
@Schema(name = "MyNotices")
record Mine(
        @Schema(description = "Null until they have said anything", nullable = true)
        Wish wish,

        MailState mail,
        BrowserView.State push) {}
