package live.frontrow.chat.question;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be otherwise with a question; what is null stays.
 *
 * @param text other words, also of its asker
 * @param label up to 24 characters; empty: none
 * @param anonymous whether only moderators read who asked
 */
record QuestionChange(
        @Schema(nullable = true) String text,
        @Schema(nullable = true) String label,
        @Schema(nullable = true) Boolean anonymous) {}
