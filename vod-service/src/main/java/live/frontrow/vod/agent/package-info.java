/** Brings what MediaMTX records into object storage while the show runs, whatever is killed meanwhile. Plain Java: no framework. */
package live.frontrow.vod.agent;
