/** Who is banned from the channel: kept here, told to all services. */
package live.frontrow.chat.ban;
