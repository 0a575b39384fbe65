/** The creator's recordings: what there is, what was lost, deletion and its undoing. */
package live.frontrow.vod.catalogue;
