package live.frontrow.stream.show;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.Replay;

/** What vod-service has said of a show's recording. Part of the show's row, and replaced as a whole. */
@Embeddable
class ShowReplay {

    private long replayVersion;

    @Enumerated(EnumType.STRING)
    private RecordingStatus replayStatus;

    private Long replayMillis;

    /** Nothing yet; also for Hibernate. */
    protected ShowReplay() {}

    /** What was said. */
    ShowReplay(RecordingState recording) {
        replayVersion = recording.version();
        replayStatus = recording.deleted() ? null : recording.status();
        replayMillis = recording.deleted() ? null : recording.durationMillis();
    }

    /** Whether that is newer. */
    boolean olderThan(RecordingState recording) {
        return replayVersion < recording.version();
    }

    /** What everybody may know, or null. */
    Replay of(String show) {
        return replayStatus == null ? null : new Replay("/vod/" + show + "/index.m3u8", replayStatus, replayMillis);
    }
}
