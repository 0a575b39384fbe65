package live.frontrow.stream.problem;

import live.frontrow.common.problem.ProblemType;

/** What stream-service refuses, each with an id that never changes and a page in {@code docs/problems.md}. */
public enum StreamProblem implements ProblemType {
    SHOW_ON_AIR("show-on-air", "The show is on air", 409),
    SHOW_NOT_ON_AIR("show-not-on-air", "The show is not on air", 409),
    SHOW_NOT_INTERRUPTED("show-not-interrupted", "The show is not interrupted", 409),
    SHOW_STARTED("show-started", "The show has already started", 409),
    SHOW_CANCELLED("show-cancelled", "The show was cancelled", 409),
    START_PASSED("start-passed", "The planned start has passed", 409),
    SHOW_OVER("show-over", "The show is over", 409),
    TOO_MANY_SERIES("too-many-series", "There are too many series", 409),
    SERIES_ENDED("series-ended", "The series has ended", 409),
    RUNDOWN_CHANGED("rundown-changed", "The rundown was changed elsewhere", 409),
    RUNDOWN_MOVED("rundown-moved", "The show went on meanwhile", 409),
    RUNDOWN_OVER("rundown-over", "There is no further segment", 409),
    CALENDAR_TOO_OFTEN("calendar-too-often", "This calendar is asked for too often", 429),
    TOO_MANY_KEYS("too-many-keys", "There are too many stream keys", 409),
    MEMBERSHIP_REQUIRED("membership-required", "This show is for members", 403),
    TIER_REQUIRED("tier-required", "This show is for members of another plan", 403),
    BLOCKED("blocked", "You are blocked from this channel", 403),
    DEVICE_LIMIT("device-limit", "You are watching on other devices", 409),
    TOO_MANY_LINKS("too-many-links", "There are too many links", 409),
    PLAY_LINK_OVER("play-link-over", "This link does not work any more", 404),
    ANONYMOUS_LIMIT("anonymous-limit", "There is no room for more people who are not signed in", 429),
    INGEST_ACTION("ingest-action-refused", "Only publishing is answered here", 403),
    INGEST_PATH("ingest-path-unknown", "There is no such ingest path", 403),
    KEY_MISSING("stream-key-missing", "The stream key is missing", 401),
    KEY_WRONG("stream-key-wrong", "The stream key is wrong", 401),
    KEY_REVOKED("stream-key-revoked", "The stream key was revoked", 401),
    INGEST_SHOW_OVER("ingest-show-over", "The show of this stream key is over", 403),
    INGEST_SHOW_CANCELLED("ingest-show-cancelled", "The show of this stream key was cancelled", 403),
    INGEST_JUST_ENDED("ingest-just-ended", "The show was ended a moment ago", 409),
    ADDRESS_UNKNOWN("ingest-address-unknown", "The sender's address is not known", 403),
    ADDRESS_BANNED("address-banned", "This address is banned", 403),
    ADDRESS_RESTING("address-resting", "This address tried too often without a right key", 429),
    TOO_MANY_BANS("too-many-bans", "There are too many bans", 409),
    BAN_OWN_ADDRESS("ban-own-address", "This is your own address", 409),
    BAN_PRIVATE_ADDRESS("ban-private-address", "This is an address of a private network", 409),
    INGEST_BUSY("ingest-busy", "Somebody is already sending", 409),
    MAIL_NOT_SET_UP("mail-not-set-up", "No mail can be sent", 409),
    CONFIRMATION_OVER("confirmation-over", "This link does not work any more", 404),
    OFF_LINK_OVER("off-link-over", "This link does not work any more", 404),
    NO_MAIL_ADDRESS("no-mail-address", "There is nowhere to send mail to", 409),
    PUSH_NOT_SET_UP("push-not-set-up", "No browser can be told", 409),
    PUSH_ADDRESS_REFUSED("push-address-refused", "This is not the address of a push service", 400),
    SLOW_DOWN("slow-down", "Too many attempts in a short time", 429);

    private final String id;
    private final String title;
    private final int status;

    StreamProblem(String id, String title, int status) {
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
