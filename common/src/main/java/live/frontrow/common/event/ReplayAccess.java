package live.frontrow.common.event;

/**
 * To whom a recording is open once its show is over, when that is not to those to whom the show was.
 *
 * @param audience who; null: a kind that this version does not know, which opens it to nobody else
 * @param tier the lowest rank of a plan that opens it, or null: any; only for members
 */
public record ReplayAccess(ReplayAudience audience, Integer tier) {

    /** As two columns of a database hold it; null when nothing is set. */
    public static ReplayAccess of(String audience, Integer tier) {
        return audience == null ? null : new ReplayAccess(ReplayAudience.valueOf(audience), tier);
    }

    /** Whether no membership opens it. */
    public boolean closed() {
        return audience == null || audience == ReplayAudience.PRIVATE;
    }

    /** As a show would say it; of one that is closed nobody asks. */
    public Access access() {
        return audience == ReplayAudience.PUBLIC ? Access.EVERYBODY : new Access(true, tier);
    }
}
