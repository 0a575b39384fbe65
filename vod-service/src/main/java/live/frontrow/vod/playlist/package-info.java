/** The playlist of a replay, while the show runs and after it. */
package live.frontrow.vod.playlist;
