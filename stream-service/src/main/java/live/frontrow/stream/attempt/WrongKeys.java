package live.frontrow.stream.attempt;

import java.time.Instant;

/** An address that tried without a right key. */
public record WrongKeys(String address, int times, Instant lastAt) {}
