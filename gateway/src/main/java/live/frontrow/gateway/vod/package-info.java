/** Replays: {@code /vod/**}, each request checked, bytes led through from object storage; and clips of them. */
package live.frontrow.gateway.vod;
