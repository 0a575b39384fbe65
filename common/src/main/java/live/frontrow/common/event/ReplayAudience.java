package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may watch a recording. */
public enum ReplayAudience {
    @JsonProperty("public")
    PUBLIC,
    /** Members, of a tier if one is named. */
    @JsonProperty("members")
    MEMBERS,
    /** The creator and the moderators. */
    @JsonProperty("private")
    PRIVATE
}
