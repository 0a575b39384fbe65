/** The chat's rooms: many sockets, one room, hub against hub, and what happens when things go wrong. */
package live.frontrow.bench.chat;
