package live.frontrow.vod.cost;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;

/** A shelf that wants to know the checksum of what it keeps beforehand, as object storage does. */
record CheckingShelf(Shelf shelf) implements Shelf {

    @Override
    public void put(String name, Content content) throws IOException {
        content.checksum();
        shelf.put(name, content);
    }

    @Override
    public ByteBuffer beginning(String name, int atMost) throws IOException {
        return shelf.beginning(name, atMost);
    }

    @Override
    public List<Item> list(String prefix) throws IOException {
        return shelf.list(prefix);
    }
}
