package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import live.frontrow.bench.load.Cpu;
import live.frontrow.bench.sockets.Crowd;

/** Guests of one room, the first of them writing by turns. */
final class Audience implements AutoCloseable {

    /** So many come at once: a ticket lasts 30 s. */
    private static final int AT_ONCE = 100;

    private static final double PATIENCE_SECONDS = 60;
    private static final double DRAIN_SECONDS = 6;

    /**
     * A message of 64 characters: its number, whose it is, since nobody may say the same again within a minute, and letters by
     * chance: words would be easier to compress.
     */
    private static final String TEXT = "#%08d (%03d) %s";

    private static final int LETTERS = 48;

    private static final AtomicInteger AUDIENCES = new AtomicInteger();

    private final int which = AUDIENCES.incrementAndGet();
    private final Random random = new Random(which);

    private final Hub hub;
    private final int writers;
    private final Crowd crowd = new Crowd();
    private final Tally tally;
    private final List<Guest> guests;

    private Audience(Hub hub, int size, int writers) {
        this.hub = hub;
        this.writers = writers;
        this.tally = new Tally(size);
        this.guests = IntStream.range(0, size)
                .mapToObj(number -> new Guest(hub, crowd, tally, number))
                .toList();
    }

    /** So many, all in the room. */
    static Audience in(Hub hub, int size, int writers) {
        Audience audience = new Audience(hub, size, writers);
        audience.come();
        return audience;
    }

    private void come() {
        List<Guest> coming = new ArrayList<>();
        for (Guest guest : guests) {
            guest.come();
            coming.add(guest);
            await(coming, AT_ONCE);
        }
        await(coming, 0);
    }

    private void await(List<Guest> coming, int most) {
        boolean there = crowd.until(
                () -> {
                    coming.removeIf(guest -> guest.in() || guest.failure() != null);
                    return coming.size() <= most;
                },
                PATIENCE_SECONDS);
        guests.stream()
                .map(Guest::failure)
                .filter(why -> why != null)
                .findFirst()
                .ifPresent(why -> {
                    throw new IllegalStateException("Somebody did not get into the room of " + hub.name() + ": " + why);
                });
        if (!there) {
            throw new IllegalStateException(hub.name() + " lets nobody in any more");
        }
    }

    /** Lets them talk for so long, first without counting. */
    Row talk(int rate, double warmUp, double seconds) {
        return talk(rate, warmUp, seconds, hub.processes(), hub.beside());
    }

    private Row talk(int rate, double warmUp, double seconds, List<Long> processes, List<Long> beside) {
        say(rate, warmUp);
        Cpu before = Cpu.now(processes);
        Cpu besideBefore = Cpu.now(beside);
        long heard = tally.all();
        tally.begin();
        double elapsed = say(rate, seconds);
        tally.end();
        heard = tally.all() - heard;
        Cpu after = Cpu.now(processes);
        Cpu besideAfter = Cpu.now(beside);
        crowd.until(tally::whole, DRAIN_SECONDS);
        return new Row(
                hub.name(),
                rate,
                guests.size(),
                heard / elapsed,
                tally.lost(),
                tally.repeated(),
                tally.percentile(50),
                tally.percentile(99),
                tally.max(),
                after.secondsSince(before) * 1e6 / heard,
                besideAfter.secondsSince(besideBefore) * 1e6 / heard,
                after.busySince(before, 0),
                after.busySince(before, 1));
    }

    /** Seconds that it really took. */
    private double say(int rate, double seconds) {
        long start = System.nanoTime();
        long count = Math.round(rate * seconds);
        for (long said = 0; said < count; ) {
            if (System.nanoTime() - start >= said * 1_000_000_000L / rate) {
                int number = tally.said();
                guests.get(number % writers).say(number, TEXT.formatted(number, which, letters()));
                said++;
            } else {
                crowd.turn();
            }
        }
        crowd.until(() -> System.nanoTime() - start >= seconds * 1e9, seconds);
        return (System.nanoTime() - start) / 1e9;
    }

    private String letters() {
        return IntStream.range(0, LETTERS)
                .map(place -> place % 7 == 6 ? ' ' : random.nextInt('a', 'z' + 1))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() {
        crowd.close();
    }
}
