package live.frontrow.stream.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the caller wants to be told when a show begins. */
@Schema(name = "Reminder")
record Reminder(
        @Schema(description = "Whether you asked to be reminded")
        boolean set) {}
