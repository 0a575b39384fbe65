package live.frontrow.membership.gain;

import jakarta.inject.Singleton;

/** Says whom some time brought, as many as one answer holds. Blocks. */
@Singleton
class GainedService {

    private static final int LISTED = 100;
    private static final int IN_A_FILE = 10_000;

    private final GainedRepository repository;

    GainedService(GainedRepository repository) {
        this.repository = repository;
    }

    /** How many, and the first hundred. */
    Gained listed(Span span) {
        return repository.of(span.from(), span.until(), LISTED);
    }

    /** The same with the first ten thousand. */
    Gained forAFile(Span span) {
        return repository.of(span.from(), span.until(), IN_A_FILE);
    }
}
