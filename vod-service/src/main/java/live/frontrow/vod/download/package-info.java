/** A recording as one MP4 file for its creator: what it consists of, and what it is called. */
package live.frontrow.vod.download;
