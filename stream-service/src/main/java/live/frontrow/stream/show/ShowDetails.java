package live.frontrow.stream.show;

import java.time.Instant;
import live.frontrow.common.event.Access;

/**
 * What the creator may edit of a show; already trimmed and checked by {@link ShowRules}.
 *
 * @param title 1 to 140 characters as a reader counts them
 * @param description plain text, may be empty
 * @param access who may watch
 * @param scheduledAt planned start, or null
 */
public record ShowDetails(String title, String description, Access access, Instant scheduledAt) {}
