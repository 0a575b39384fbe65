package live.frontrow.rtmpfront.admission;

import java.time.Instant;
import java.util.Optional;

/** One connection from its first byte on: a stranger until MediaMTX accepts its key, a publisher after that. */
public final class Visitor {

    private final Address address;
    private final Admissions admissions;
    private final AdmissionConfig config;
    private boolean publisher;
    private boolean media;
    private long bytes;

    Visitor(Address address, Admissions admissions, AdmissionConfig config) {
        this.address = address;
        this.admissions = admissions;
        this.config = config;
    }

    /** Takes note of what came; says when it was too much without a right key, or without sound and picture. */
    public Optional<Refusal> sent(int more, boolean hasMedia) {
        bytes += more;
        media |= hasMedia;
        int most = publisher ? config.bytesBeforeMedia() : config.strangerBytes();
        return !(publisher && media) && bytes > most ? Optional.of(Refusal.TALKATIVE) : Optional.empty();
    }

    /** It has cost a TLS handshake, which counts as an attempt whatever follows. */
    public void shookHands() {
        bytes++;
    }

    /** MediaMTX accepted its key. */
    public Optional<Refusal> accepted() {
        publisher = true;
        bytes = 0;
        return admissions.accepted(address) ? Optional.empty() : Optional.of(Refusal.FULL);
    }

    /** Whence it comes. */
    public Address address() {
        return address;
    }

    /** Whether it has shown a right key. */
    public boolean isPublisher() {
        return publisher;
    }

    /** It is gone. */
    public void closed(Instant now) {
        if (publisher) {
            admissions.publisherClosed();
        } else {
            admissions.strangerClosed(address, bytes > 0, now);
        }
    }
}
