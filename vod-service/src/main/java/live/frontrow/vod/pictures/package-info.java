/** What a recording looks like before it is played: a poster, and small pictures of the whole of it. Made when it is complete. */
package live.frontrow.vod.pictures;
