package live.frontrow.gateway.hls.origin;

import io.smallrye.config.ConfigMapping;

/** What MediaMTX knows the gateway by. */
@ConfigMapping(prefix = "frontrow.cdn")
interface CdnConfig {

    /** Bearer secret for HLS ({@code hlsCDNSecret}). */
    String secret();
}
