/** Shows: what the creator plans, what viewers see of it, and the states it passes through. */
package live.frontrow.stream.show;
