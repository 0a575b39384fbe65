package live.frontrow.membership.webhook;

/** Something is due. */
public record Arrived() {}
