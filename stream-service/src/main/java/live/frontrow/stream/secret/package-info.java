/** Secrets that are shown once and kept as a hash, and keys that come in files. */
package live.frontrow.stream.secret;
