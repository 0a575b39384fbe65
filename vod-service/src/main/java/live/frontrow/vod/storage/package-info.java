/** Object storage by the S3 protocol, wherever it is. */
package live.frontrow.vod.storage;
