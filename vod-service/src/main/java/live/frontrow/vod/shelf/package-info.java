/** Where recordings are kept for good: object storage. */
package live.frontrow.vod.shelf;
