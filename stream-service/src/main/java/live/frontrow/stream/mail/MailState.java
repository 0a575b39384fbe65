package live.frontrow.stream.mail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where mail to a person goes; nobody else sees it. */
@Schema(name = "MailState")
public record MailState(
        @Schema(description = "Whether this installation can send mail")
        boolean available,

        @Schema(description = "Where it goes, or null", nullable = true)
        String address,

        @Schema(description = "Where a link was sent that nobody has opened yet, or null", nullable = true)
        String pending) {

    /** Keeps the addresses out of logs. */
    @Override
    public String toString() {
        return "MailState[available=" + available + "]";
    }
}
