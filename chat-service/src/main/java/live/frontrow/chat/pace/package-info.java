/** How often somebody may do something. */
package live.frontrow.chat.pace;
