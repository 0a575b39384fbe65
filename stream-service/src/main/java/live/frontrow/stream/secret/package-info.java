/** Secrets that are shown once and kept as a hash. */
package live.frontrow.stream.secret;
