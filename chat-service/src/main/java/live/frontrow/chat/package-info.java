/** Chat of the shows: who comes in, what is said, and who keeps order. */
package live.frontrow.chat;
