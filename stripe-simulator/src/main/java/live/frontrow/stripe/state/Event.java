package live.frontrow.stripe.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Something that happened, packed: an account with a long history holds a hundred thousand of them. */
public final class Event {

    private final String id;
    private final long created;
    private final String type;
    private final String customer;
    private final byte[] packed;
    private final Set<String> taken = new HashSet<>();
    private int endpoints;
    private boolean failed;

    private Event(Resource event) {
        this.id = event.id();
        this.created = event.number("created");
        this.type = event.text("type");
        String named = event.text("data.object.customer");
        this.customer = event.has("data.object.object", "customer") ? event.text("data.object.id") : named;
        this.packed = pack(event);
    }

    static Event of(Resource event) {
        return new Event(event);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** When it happened. */
    public long created() {
        return created;
    }

    /** What happened: {@code invoice.paid}. */
    public String type() {
        return type;
    }

    /** Whom it is about; null: nobody. */
    public String customer() {
        return customer;
    }

    /** It goes to so many endpoints. */
    public synchronized void awaits(int howMany) {
        endpoints += howMany;
    }

    /** An endpoint took it, maybe once more. */
    public synchronized void delivered(String endpoint) {
        taken.add(endpoint);
    }

    /** An attempt to deliver it failed. */
    public synchronized void refused() {
        failed = true;
    }

    /** Whether every endpoint has taken it. */
    public synchronized boolean success() {
        return waiting() == 0;
    }

    /** Whether some endpoint failed to take it so far, which {@code delivery_success=false} asks for. */
    public synchronized boolean undelivered() {
        return failed && waiting() > 0;
    }

    /** As the API answers it. */
    public Resource resource() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            Resource event = new Resource((ObjectNode) Resource.JSON.readTree(in));
            synchronized (this) {
                return event.set("pending_webhooks", waiting());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int waiting() {
        return Math.max(0, endpoints - taken.size());
    }

    private static byte[] pack(Resource event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(Resource.JSON.writeValueAsBytes(event.json()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
