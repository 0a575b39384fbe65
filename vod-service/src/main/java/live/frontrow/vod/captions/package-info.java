/** Captions of recordings: WebVTT that the creator brings, written anew, a file for each language beside the recording. */
package live.frontrow.vod.captions;
