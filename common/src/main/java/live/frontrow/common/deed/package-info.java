/** What the creator and moderators change is told, so that it can be read later who did what: docs/decisions/0060-log-of-deeds.md. */
package live.frontrow.common.deed;
