/** Players that keep no cookies: their link stands for one playback token after the other. */
package live.frontrow.gateway.link;
