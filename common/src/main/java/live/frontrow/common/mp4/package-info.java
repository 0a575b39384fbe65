/** Boxes of MP4 files, which the edge puts together and the recording agent moves in time. */
package live.frontrow.common.mp4;
