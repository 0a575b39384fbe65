/** Recorded files of MediaMTX, one after the other, as segments on the one timeline of a show. Plain Java: no framework. */
package live.frontrow.vod.timeline;
