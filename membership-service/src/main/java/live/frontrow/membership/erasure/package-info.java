/** What this service has about people, and the erasure of everything about one, in all services. */
package live.frontrow.membership.erasure;
