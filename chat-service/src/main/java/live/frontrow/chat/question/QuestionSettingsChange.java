package live.frontrow.chat.question;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be otherwise with a show's questions; what is null stays. The fields are those of {@link QuestionSettings}. */
record QuestionSettingsChange(
        @Schema(nullable = true) Boolean open,
        @Schema(nullable = true) Boolean holdFirst,
        @Schema(nullable = true) Boolean membersOnly,
        @Schema(nullable = true) @Min(0) @Max(30_000) Integer encoderDelayMillis) {}
