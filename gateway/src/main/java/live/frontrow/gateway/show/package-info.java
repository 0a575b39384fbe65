/** What the gateway knows of the shows: the last word of {@code stream.*}. */
package live.frontrow.gateway.show;
