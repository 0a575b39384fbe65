/** What mail programs and links in mails lead to. */
package live.frontrow.gateway.notice;
