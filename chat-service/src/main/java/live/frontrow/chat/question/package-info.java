/** Questions to a show: asked, voted for, queued and answered. The truth is in PostgreSQL; sockets are told what changes. */
package live.frontrow.chat.question;
