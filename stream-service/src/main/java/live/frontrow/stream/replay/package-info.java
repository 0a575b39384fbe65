/** What of past and present shows can be watched from the beginning, as vod-service says. */
package live.frontrow.stream.replay;
