/** What gateways ask for in a player's name: playlists, and where media lies. Who may play is decided before. */
package live.frontrow.vod.playback;
