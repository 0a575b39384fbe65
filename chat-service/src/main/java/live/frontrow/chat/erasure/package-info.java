/** What this service has about people: what they wrote, asked and voted for, and what moderators did and said. */
package live.frontrow.chat.erasure;
