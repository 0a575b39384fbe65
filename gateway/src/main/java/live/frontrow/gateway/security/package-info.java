/** What every request passes before anything else looks at it: address, path, origin. */
package live.frontrow.gateway.security;
