/** Replays: {@code /vod/**}, each request checked, bytes led through from object storage; and recordings as files for their creator. */
package live.frontrow.gateway.vod;
