/** Publishers that were let in: which connection came with which key, and how to throw one out. */
package live.frontrow.stream.connection;
