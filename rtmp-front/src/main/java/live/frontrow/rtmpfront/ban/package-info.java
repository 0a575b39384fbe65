/** The creator's bans as stream-service tells them: such connections are closed before they cost anything. */
package live.frontrow.rtmpfront.ban;
