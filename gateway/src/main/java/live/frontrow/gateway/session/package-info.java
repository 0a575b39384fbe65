/** Browser sessions: sign in at the identity provider, an opaque cookie afterwards, everything else in PostgreSQL. */
package live.frontrow.gateway.session;
