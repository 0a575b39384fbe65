/** Who is calling: the gateway's signed statement, made convenient. */
package live.frontrow.common.identity;
