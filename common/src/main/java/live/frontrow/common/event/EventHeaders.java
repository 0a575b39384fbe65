package live.frontrow.common.event;

/** Kafka headers of CloudEvents 1.0 in binary mode (Kafka protocol binding §3.2). */
public final class EventHeaders {

    /** Version of the CloudEvents specification. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** Unique id of the fact. */
    public static final String ID = "ce_id";
    /** What happened, with its major version. */
    public static final String TYPE = "ce_type";
    /** Service that says so. */
    public static final String SOURCE = "ce_source";
    /** When it happened, RFC 3339. */
    public static final String TIME = "ce_time";
    /** The aggregate's id, equal to the Kafka key. */
    public static final String SUBJECT = "ce_subject";
    /** Media type of the value. */
    public static final String CONTENT_TYPE = "content-type";

    private EventHeaders() {}
}
