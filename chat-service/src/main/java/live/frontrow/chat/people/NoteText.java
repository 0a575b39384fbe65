package live.frontrow.chat.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the note says from now on; blank: there is none. */
record NoteText(
        @Schema(required = true) @NotNull @Size(max = 1_000) String text) {}
