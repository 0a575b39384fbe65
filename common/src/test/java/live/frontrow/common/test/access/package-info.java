/** Who may do what: the table in {@code docs/security/access.md} held against every route of a running service. */
package live.frontrow.common.test.access;
