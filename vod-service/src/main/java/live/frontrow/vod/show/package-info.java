/** Which shows there are and where they are sent to, as stream-service says. */
package live.frontrow.vod.show;
