/** Who somebody is to the channel: names, and what moderators know of a person. */
package live.frontrow.chat.people;
