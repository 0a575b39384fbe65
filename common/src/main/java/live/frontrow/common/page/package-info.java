/** Lists that are given out page by page. */
package live.frontrow.common.page;
