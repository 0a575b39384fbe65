/** What vod-service refuses. */
package live.frontrow.vod.problem;
