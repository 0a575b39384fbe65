package live.frontrow.gateway.hostile;

import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A class of the catalogue.
 *
 * @param name its name in docs/hostile-requests.md
 * @param weight how often it comes by, compared with others
 * @param attempts makes one attempt after the other
 */
record Attack(String name, int weight, Function<RandomGenerator, Attempt> attempts) {

    static Attack of(String name, Function<RandomGenerator, Attempt> attempts) {
        return new Attack(name, 1, attempts);
    }

    Attack times(int newWeight) {
        return new Attack(name, newWeight, attempts);
    }

    Attempt next(RandomGenerator random) {
        return attempts.apply(random);
    }
}
