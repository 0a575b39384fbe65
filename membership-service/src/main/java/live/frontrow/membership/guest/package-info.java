/** Guest passes: a member gives somebody a seat for one show. */
package live.frontrow.membership.guest;
