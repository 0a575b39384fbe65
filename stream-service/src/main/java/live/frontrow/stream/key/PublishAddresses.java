package live.frontrow.stream.key;

import io.smallrye.config.ConfigMapping;

/** Where people send to, as the studio shows it. No trailing slashes. */
@ConfigMapping(prefix = "frontrow.ingest")
interface PublishAddresses {

    /** As {@code rtmp://127.0.0.1:1935/live}. */
    String rtmp();

    /** As {@code srt://127.0.0.1:8890}. */
    String srt();

    /** As {@code http://127.0.0.1:8889/live}. */
    String whip();
}
