/** Who this channel is: name, look, about page, links, time zone. */
package live.frontrow.stream.channel;
