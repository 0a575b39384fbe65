/** Who may watch: projections of membership and blocks, the rights version, and the one place that decides. */
package live.frontrow.stream.rights;
