/** Chapters of recordings: those the creator sets, and those that events of the show make by themselves. */
package live.frontrow.vod.chapters;
