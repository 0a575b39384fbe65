/** How many sockets one person or one address may have, and how fast they may come. */
package live.frontrow.chat.join;
