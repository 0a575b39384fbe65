package live.frontrow.vod.shelf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Keeps things by name. What is there is there as a whole; putting the same thing again changes nothing. */
public interface Shelf {

    /**
     * Something that is there.
     *
     * @param name all of it
     * @param bytes how many it has
     */
    record Item(String name, long bytes) {}

    /** Keeps it for good, in the place of what had that name; fails unless exactly these bytes are there. */
    void put(String name, Content content) throws IOException;

    /** The first bytes of something that is there, fewer when it is shorter; from 0 to limit. */
    ByteBuffer beginning(String name, int atMost) throws IOException;

    /** Everything whose name begins so, in the order of names. */
    List<Item> list(String prefix) throws IOException;
}
