/** Whether recordings could be kept now, tried before a show. */
package live.frontrow.vod.trial;
