/** The closed catalogue of what this service refuses and why. */
package live.frontrow.stream.problem;
