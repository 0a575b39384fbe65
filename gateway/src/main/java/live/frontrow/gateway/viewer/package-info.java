/** Who is asking: a person with a session, or an anonymous viewer with a signed cookie. */
package live.frontrow.gateway.viewer;
