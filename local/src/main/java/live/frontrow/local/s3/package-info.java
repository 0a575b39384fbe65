/** Object storage of one machine: a folder behind an S3 server. */
package live.frontrow.local.s3;
