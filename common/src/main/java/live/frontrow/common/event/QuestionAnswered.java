package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Whether a viewer's question has been answered, and where.
 *
 * @param question question id, the Kafka key
 * @param version grows with every change of this question
 * @param show id of the show in which it was answered, or is asked again
 * @param person who asked, an OIDC subject; also of whoever asked anonymously, so it is never shown to anybody else
 * @param text of the question, one line, 1 to 280 characters
 * @param answered false when that was taken back: it waits for its answer again
 * @param answerFrom what the picture's clock says where the answer begins, or null: nobody said when
 * @param answeredAt when its answer ended; null unless answered
 * @param at when this was so
 */
public record QuestionAnswered(
        @JsonProperty(required = true) String question,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) String show,
        @JsonProperty(required = true) String person,
        @JsonProperty(required = true) String text,
        @JsonProperty(required = true) boolean answered,
        Instant answerFrom,
        Instant answeredAt,
        @JsonProperty(required = true) Instant at) {}
