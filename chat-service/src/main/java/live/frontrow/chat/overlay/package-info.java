/** Overlays: pages that a broadcast shows, let in by a secret that the creator can take back. */
package live.frontrow.chat.overlay;
