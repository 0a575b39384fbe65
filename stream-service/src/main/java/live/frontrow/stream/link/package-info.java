/** Links for players that keep no cookies: each is good for one playback token after the other, until it ends. */
package live.frontrow.stream.link;
