/** MediaMTX: how the pinned version is obtained, and how one is run with {@code mediamtx/mediamtx.yml}. */
package live.frontrow.local.mediamtx;
