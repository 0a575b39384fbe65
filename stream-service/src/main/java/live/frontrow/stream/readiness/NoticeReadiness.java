package live.frontrow.stream.readiness;

import live.frontrow.stream.mail.MailServer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether people could be told of a show now.
 *
 * @param push whether this installation has a key for web push
 */
@Schema(name = "NoticeReadiness")
record NoticeReadiness(
        @Schema(required = true) MailServer.Condition mail,
        @Schema(required = true) boolean push) {}
