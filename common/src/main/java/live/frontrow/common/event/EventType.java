package live.frontrow.common.event;

/**
 * Every fact that travels between services: its Kafka topic, CloudEvents type and data record.
 *
 * <p>Within {@code .v1} only optional fields are added; a breaking change is a new constant.
 */
public enum EventType {
    STREAM_LIVE("stream.live", StreamState.class),
    STREAM_UPDATED("stream.updated", StreamState.class),
    STREAM_ENDED("stream.ended", StreamState.class),
    PLAYBACK_REVOKED("playback.revoked", PlaybackRevoked.class),
    MEMBERSHIP_CHANGED("membership.changed", MembershipChanged.class),
    PERSON_BLOCKED("person.blocked", PersonBlocked.class),
    MODERATOR_CHANGED("moderator.changed", ModeratorChanged.class),
    VIEWER_SESSIONS("viewer.sessions", ViewerSession.class),
    RECORDING_READY("recording.ready", RecordingState.class),
    QUESTION_ANSWERED("question.answered", QuestionAnswered.class),
    PERSON_ERASED("person.erased", PersonErased.class),
    ERASURE_DONE("erasure.done", ErasureDone.class),
    DEED_DONE("deed.done", DeedDone.class);

    private final String topic;
    private final Class<? extends Record> data;

    EventType(String topic, Class<? extends Record> data) {
        this.topic = topic;
        this.data = data;
    }

    /** Kafka topic. */
    public String topic() {
        return topic;
    }

    /** CloudEvents {@code type} attribute: the topic and its major version. */
    public String cloudEventType() {
        return topic + ".v1";
    }

    /** Record that the JSON value is read into. */
    public Class<? extends Record> data() {
        return data;
    }
}
