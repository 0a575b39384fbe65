/** People and their memberships: what a person sees of their own, and what the creator gives and takes. */
package live.frontrow.membership.member;
