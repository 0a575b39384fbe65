package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;

/** Does so many things and fails from then on: first before, then after the thing is done. */
record Bomb(Shelf shelf, int[] left) implements Shelf {

    Bomb(Shelf shelf, int deeds) {
        this(shelf, new int[] {deeds});
    }

    @Override
    public void put(String name, Content content) throws IOException {
        tick();
        shelf.put(name, content);
        tick();
    }

    @Override
    public ByteBuffer beginning(String name, int atMost) throws IOException {
        return shelf.beginning(name, atMost);
    }

    @Override
    public List<Item> list(String prefix) throws IOException {
        return shelf.list(prefix);
    }

    private void tick() throws IOException {
        if (left[0]-- <= 0) {
            throw new IOException("killed");
        }
    }
}
