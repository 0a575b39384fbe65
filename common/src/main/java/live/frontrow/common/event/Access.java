package live.frontrow.common.event;

/**
 * To whom a show is open.
 *
 * @param membersOnly whether only members get in
 * @param tier the lowest rank of a plan that gets in, 0 to 9; null for every member, and when the show is open to everybody
 */
public record Access(boolean membersOnly, Integer tier) {

    /** Open to whoever comes. */
    public static final Access EVERYBODY = new Access(false, null);

    /** Whether it lets in fewer than {@code other}: members of a higher plan, members, everybody. */
    public boolean stricterThan(Access other) {
        return strictness() > other.strictness();
    }

    /** Grows as fewer get in: -1 for everybody, 0 for members, the tier and one for those of it and above. */
    public int strictness() {
        int anyMember = tier == null ? 0 : tier + 1;
        return membersOnly ? anyMember : -1;
    }

    /** Whether a member gets in: by the creator's own hand always, who pays with a plan of the tier or above. */
    public boolean opensToMember(boolean complimentary, Integer rank) {
        return tier == null || complimentary || (rank != null && rank >= tier);
    }
}
