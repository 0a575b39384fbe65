/** Stand-ins for official images, from the same programs that {@code local} runs, where those cannot be pulled. */
package live.frontrow.images.infra;
