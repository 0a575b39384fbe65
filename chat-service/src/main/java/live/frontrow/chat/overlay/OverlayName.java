package live.frontrow.chat.overlay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the creator calls an overlay, to know later which one it is. */
record OverlayName(
        @Schema(required = true)
        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "has control characters in it")
        String name) {}
