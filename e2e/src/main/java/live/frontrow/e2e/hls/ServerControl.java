package live.frontrow.e2e.hls;

import java.util.OptionalLong;

/** EXT-X-SERVER-CONTROL (§4.4.3.8), in microseconds. */
record ServerControl(
        boolean canBlockReload, OptionalLong canSkipUntil, OptionalLong holdBack, OptionalLong partHoldBack) {

    static ServerControl of(Attributes attributes) {
        return new ServerControl(
                attributes.yes("CAN-BLOCK-RELOAD"),
                attributes.micros("CAN-SKIP-UNTIL", OptionalLong.empty()),
                attributes.micros("HOLD-BACK", OptionalLong.empty()),
                attributes.micros("PART-HOLD-BACK", OptionalLong.empty()));
    }
}
