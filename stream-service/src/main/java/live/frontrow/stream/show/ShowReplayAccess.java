package live.frontrow.stream.show;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;

/** To whom the recording is open, if not to those to whom the show was. Part of the show's row, and replaced as a whole. */
@Embeddable
class ShowReplayAccess {

    @Enumerated(EnumType.STRING)
    private ReplayAudience replayAudience;

    private Integer replayTier;

    /** For Hibernate. */
    protected ShowReplayAccess() {}

    private ShowReplayAccess(ReplayAccess access) {
        replayAudience = access.audience();
        replayTier = access.tier();
    }

    /** Null for null, as Hibernate has it of columns that are all empty. */
    static ShowReplayAccess of(ReplayAccess access) {
        return access == null ? null : new ShowReplayAccess(access);
    }

    /** The same for others, or null. */
    static ReplayAccess access(ShowReplayAccess row) {
        return row == null || row.replayAudience == null ? null : new ReplayAccess(row.replayAudience, row.replayTier);
    }
}
