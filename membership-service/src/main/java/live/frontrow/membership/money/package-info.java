/** What comes in and what is left of it, for the creator. */
package live.frontrow.membership.money;
