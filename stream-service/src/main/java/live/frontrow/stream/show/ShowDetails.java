package live.frontrow.stream.show;

import java.time.Instant;

/**
 * What the creator may edit of a show; already trimmed and checked by {@link ShowRules}.
 *
 * @param title 1 to 140 characters as a reader counts them
 * @param description plain text, may be empty
 * @param membersOnly whether only members may watch
 * @param scheduledAt planned start, or null
 */
public record ShowDetails(String title, String description, boolean membersOnly, Instant scheduledAt) {}
