/** Stream keys: public ingest ids and the secrets that open them. */
package live.frontrow.stream.key;
