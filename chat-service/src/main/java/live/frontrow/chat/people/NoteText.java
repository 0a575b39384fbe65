package live.frontrow.chat.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the note says from now on, on one line or several; blank: there is none. */
record NoteText(
        @Schema(required = true)
        @NotNull
        @Size(max = 1_000)
        @Pattern(
                regexp = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\p{Cs}]*",
                message = "has control characters in it")
        String text) {}
