package live.frontrow.vod.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.timeline.Segment;

/** A segment whose samples are still in the recorded file. */
record SegmentContent(Segment segment, FileChannel file) implements Content {

    @Override
    public String type() {
        return "video/iso.segment";
    }

    @Override
    public long length() {
        return segment.length();
    }

    @Override
    public InputStream open() {
        return Channels.newInputStream(segment.open(file));
    }

    @Override
    public void transferTo(WritableByteChannel target) throws IOException {
        segment.open(file).transferTo(target);
    }
}
