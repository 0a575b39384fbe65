package live.frontrow.gateway.problem;

import live.frontrow.common.problem.ProblemType;

/** The problems that only the gateway has. */
public enum GatewayProblem implements ProblemType {
    FOREIGN_ORIGIN("foreign-origin", "The request does not come from our own pages", 403),
    WRONG_ADDRESS("wrong-address", "This address is not ours", 421),
    PLAYBACK_TOKEN_MISSING("playback-token-missing", "Ask for playback first", 401),
    PLAYBACK_REFUSED("playback-refused", "This playback token is not good for this", 403),
    PLAY_LINK_OVER("play-link-over", "This link does not work any more", 404),
    CALENDAR_TOO_OFTEN("calendar-too-often", "This calendar is asked for too often", 429),
    NOT_ON_AIR("not-on-air", "Nothing is sent right now", 409),
    SHOW_OVER("show-over", "The show is over", 410),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", "There are no such bytes", 416),
    TOO_MANY_LISTENERS("too-many-listeners", "Too many open event streams", 429),
    TOO_MANY_CONNECTIONS("too-many-connections", "Too many connections from one address", 429),
    SIGN_IN_FAILED("sign-in-failed", "Signing in did not work", 401);

    private final String id;
    private final String title;
    private final int status;

    GatewayProblem(String id, String title, int status) {
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
