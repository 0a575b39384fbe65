package live.frontrow.rtmpfront.admission;

/** Why the front closes a connection. */
public enum Refusal {
    /** The creator banned this address. */
    BANNED,
    /** Too many strangers in all. */
    FULL,
    /** Too many strangers of this address. */
    ADDRESS_FULL,
    /** Too many attempts of this address without a right key. */
    RESTING,
    /** No right key in time. */
    SLOW,
    /** Too many bytes before a right key, or before the first sound or picture. */
    TALKATIVE,
    /** Not RTMP. */
    MALFORMED,
    /** MediaMTX takes no connection. */
    ORIGIN;

    /** As metrics name it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
