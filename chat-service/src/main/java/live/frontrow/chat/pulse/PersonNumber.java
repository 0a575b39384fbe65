package live.frontrow.chat.pulse;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import live.frontrow.common.id.Sha256;

/**
 * A person in one room as eight bytes of SHA-256: pods can tell that somebody is the same, and nobody who. Among 20,000
 * people two share a number once in a hundred billion rooms.
 */
final class PersonNumber {

    private PersonNumber() {}

    static long of(String show, String person) {
        return ByteBuffer.wrap(Sha256.of(show + '\n' + person)).getLong();
    }

    static byte[] write(Set<Long> people) {
        ByteBuffer bytes = ByteBuffer.allocate(people.size() * Long.BYTES);
        people.forEach(bytes::putLong);
        return bytes.array();
    }

    static Set<Long> read(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        Set<Long> people = HashSet.newHashSet(bytes.length / Long.BYTES);
        while (left.remaining() >= Long.BYTES) {
            people.add(left.getLong());
        }
        return people;
    }
}
