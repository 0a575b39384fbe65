/** Replays: {@code /vod/**}, each request checked, bytes led through from object storage. */
package live.frontrow.gateway.vod;
