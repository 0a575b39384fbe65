/** How long recordings are kept, and which of them for ever. */
package live.frontrow.vod.keeping;
