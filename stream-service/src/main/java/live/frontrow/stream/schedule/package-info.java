/** What the creator does with a planned show besides writing it: call it off, plan it again, aim the channel's key. */
package live.frontrow.stream.schedule;
