/** Mail: whether it is set up, where it goes, and handing it to the mail server. */
package live.frontrow.stream.mail;
