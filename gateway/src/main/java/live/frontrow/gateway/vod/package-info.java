/**
 * Replays: {@code /vod/**}, each request checked, bytes led through from object storage; clips of them; and recordings as files for
 * their creator.
 */
package live.frontrow.gateway.vod;
