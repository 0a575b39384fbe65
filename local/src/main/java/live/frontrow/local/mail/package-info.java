/** The mail sink of the one-machine installation. */
package live.frontrow.local.mail;
