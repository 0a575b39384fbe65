package live.frontrow.vod.problem;

import live.frontrow.common.problem.ProblemType;

/** What vod-service refuses, each with an id that never changes and a page in {@code docs/problems.md}. */
public enum VodProblem implements ProblemType {
    RECORDING_RUNNING("recording-running", "The show is still being recorded", 409),
    CAPTIONS_INVALID("captions-invalid", "These are no captions", 400),
    CAPTIONS_FULL("captions-full", "There are captions in enough languages", 409),
    CHAPTERS_FULL("chapters-full", "There are chapters enough", 409),
    CLIP_TOO_LONG("clip-too-long", "The clip is too long", 400),
    TOO_MANY_CLIPS("too-many-clips", "You have made too many clips of this show", 409),
    SLOW_DOWN("slow-down", "Too many attempts in a short time", 429),
    RECORDING_DELETED("recording-deleted", "The recording is deleted", 409);

    private final String id;
    private final String title;
    private final int status;

    VodProblem(String id, String title, int status) {
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
