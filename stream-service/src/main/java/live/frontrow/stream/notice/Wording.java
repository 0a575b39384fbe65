package live.frontrow.stream.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a notice says, with places to be filled: {@code {show}}, {@code {start}}, {@code {moment}} (of an answer), {@code {link}},
 * {@code {channel}}.
 */
@Schema(name = "NoticeWording")
record Wording(
        @Schema(description = "One line", maxLength = 150) String subject,

        @Schema(description = "With the link somewhere in it", maxLength = 2000)
        String text) {

    /** What is said until the creator says it otherwise. */
    static Wording usual(NoticeKind kind) {
        return switch (kind) {
            case SOON -> new Wording("Soon: {show}", "{show} begins {start}.\n\nWatch it here: {link}");
            case LIVE -> new Wording("Live now: {show}", "{show} is on.\n\nWatch it here: {link}");
            case ANSWERED ->
                new Wording(
                        "Your question was answered",
                        "Your question in {show} was answered {moment}.\n\nWatch the answer: {link}");
        };
    }

    /** The text as a reader gets it. */
    Wording filled(Filling filling) {
        return new Wording(filling.into(subject), filling.into(text));
    }
}
