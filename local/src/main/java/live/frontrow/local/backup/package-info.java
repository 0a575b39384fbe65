/** Everything of an installation in a folder elsewhere, and back from there into an empty one: decision 55. */
package live.frontrow.local.backup;
