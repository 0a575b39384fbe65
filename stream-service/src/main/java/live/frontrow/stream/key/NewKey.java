package live.frontrow.stream.key;

import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the calls that make a key; may be missing. */
@Schema(name = "NewKey")
record NewKey(
        @Schema(maxLength = 60, description = "The creator's own name for it", examples = "Studio PC")
        String label) {

    private static final int LABEL_MAX = 60;

    /** The label of a body that may be null: trimmed, perhaps empty, or an {@code invalid-input} problem. */
    static String labelOf(NewKey body) {
        String label = body == null || body.label() == null ? "" : body.label().strip();
        if (label.length() > LABEL_MAX || label.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(
                    "label", "must have at most " + LABEL_MAX + " characters and no line breaks");
        }
        return label;
    }
}
