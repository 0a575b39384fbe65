/** Who may watch: projections of membership, moderators and blocks, the rights version, and the one place that decides. */
package live.frontrow.stream.rights;
