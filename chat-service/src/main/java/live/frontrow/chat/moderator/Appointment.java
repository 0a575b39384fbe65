package live.frontrow.chat.moderator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody who becomes a moderator is called. */
record Appointment(
        @Schema(required = true)
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "has control characters in it")
        String name) {}
