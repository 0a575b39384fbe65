/**
 * Reading events into a service's own schema with one effect each.
 *
 * <p>Every {@link live.frontrow.common.event.EventHandler} has a consumer on a thread of its own, in the group
 * {@code <service>.<handler>}. Records with one key are handled one after the other; several keys at once. The inbox row
 * and the effect are one transaction, and offsets are committed after it: what a crash repeats has no second effect.
 */
package live.frontrow.common.consume;
