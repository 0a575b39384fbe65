/** From one version to the next, and back. */
package live.frontrow.local.update;
