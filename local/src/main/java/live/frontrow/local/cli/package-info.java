/** The commands of {@code ./frontrow} that need a JVM. */
package live.frontrow.local.cli;
