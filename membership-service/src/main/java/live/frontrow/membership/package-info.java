/** Who is a member of the channel. */
package live.frontrow.membership;
