/** Identifiers and random secrets. */
package live.frontrow.common.id;
