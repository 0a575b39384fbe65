/** Moving members to the present price of their plan. */
package live.frontrow.membership.move;
