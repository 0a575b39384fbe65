package live.frontrow.chat.problem;

import live.frontrow.common.problem.ProblemType;

/**
 * What chat-service refuses, over HTTP and in {@code error} frames alike, each with an id that never changes and a page in
 * {@code docs/problems.md}.
 */
public enum ChatProblem implements ProblemType {
    MEMBERSHIP_REQUIRED("membership-required", "This show is for members", 403),
    TIER_REQUIRED("tier-required", "This show is for members of another plan", 403),
    BLOCKED("blocked", "You are blocked from this channel", 403),
    SHOW_OVER("show-over", "The show is over", 409),
    TOO_MANY_JOINS("too-many-joins", "Too many want to come in at once", 429),
    TICKET_REFUSED("ticket-refused", "The ticket does not open a socket", 401),
    FOREIGN_ORIGIN("foreign-origin", "The request does not come from our pages", 403),
    BAD_FRAME("bad-frame", "The frame cannot be understood", 400),
    TEXT_EMPTY("text-empty", "There is nothing to send", 400),
    TEXT_TOO_LONG("text-too-long", "The message is too long", 400),
    TOO_FAST("too-fast", "Too many messages in a short time", 429),
    MUTED("muted", "You may not write for a while", 403),
    MEMBERS_ONLY_CHAT("members-only-chat", "Only members write here at the moment", 403),
    ACCOUNT_TOO_NEW("account-too-new", "You have not been here for long enough to write", 403),
    SLOW_MODE("slow-mode", "The room is in slow mode", 429),
    EMOJI_ONLY("emoji-only", "Only emoji may be sent at the moment", 403),
    LINKS_NOT_ALLOWED("links-not-allowed", "You may not send links here", 403),
    BLOCKED_WORD("blocked-word", "The message has a word in it that is not wanted here", 403),
    DUPLICATE("duplicate", "The same was written a moment ago", 409),
    FLOODING("flooding", "Too much was refused in a row", 429),
    CANNOT_UNDO("cannot-undo", "This cannot be taken back", 409),
    TOO_MANY_REPORTS("too-many-reports", "Too many reports in a short time", 429),
    CHANGED_MEANWHILE("changed-meanwhile", "Somebody else has changed it in the meantime", 409),
    TOO_MANY_EMOJI("too-many-emoji", "There are too many emoji", 409),
    EMOJI_NAME_TAKEN("emoji-name-taken", "There is an emoji of this name already", 409),
    TOO_MANY_OVERLAYS("too-many-overlays", "There are too many overlays", 409),
    OVERLAY_REFUSED("overlay-refused", "The secret of the overlay opens nothing", 403),
    NO_SHOW("no-show", "There is no show at the moment", 409),
    QUESTION_EMPTY("question-empty", "There is nothing to ask", 400),
    QUESTION_TOO_LONG("question-too-long", "The question is too long", 400),
    QUESTION_DUPLICATE("question-duplicate", "This was asked already", 409),
    QUESTION_CLOSED("question-closed", "This cannot be done with the question as it stands", 409),
    TOO_MANY_QUESTIONS("too-many-questions", "Too many questions", 429),
    NO_QUESTIONS("no-questions", "No questions are taken", 409),
    POLL_EMPTY("poll-empty", "The poll has nothing to read in one place", 400),
    POLL_TOO_LONG("poll-too-long", "The poll is too long", 400),
    POLL_OPTIONS("poll-options", "A poll has two to six options", 400),
    POLL_OPTION_TWICE("poll-option-twice", "Two options say the same", 400),
    POLL_OPTION_UNKNOWN("poll-option-unknown", "The poll has no such option", 400),
    POLL_CLOSED("poll-closed", "The poll takes no more votes", 409),
    POLL_STATE("poll-state", "This cannot be done with the poll as it stands", 409),
    ANOTHER_POLL_OPEN("another-poll-open", "Another poll is open", 409),
    TOO_MANY_POLLS("too-many-polls", "There are too many polls", 409),
    UNCONFIRMED("unconfirmed", "It is not known yet whether the message was written", 503);

    private final String id;
    private final String title;
    private final int status;

    ChatProblem(String id, String title, int status) {
        this.id = id;
        this.title = title;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
