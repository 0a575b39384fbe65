/** Clips: pieces of recordings under a name and an address of their own, which members and moderators make. */
package live.frontrow.vod.clip;
