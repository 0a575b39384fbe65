/** Recordings and replays: what MediaMTX records becomes one timeline in object storage while the show runs. */
package live.frontrow.vod;
